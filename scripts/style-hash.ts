import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** CSP source (`'sha256-…'`) of the one style element that react-aria adds to a page, so that no other inline style is allowed. Read from the installed version, so an update changes it by itself. */
export function reactAriaStyleSource(): string {
  const entry = fileURLToPath(import.meta.resolve('react-aria'));
  const root = entry.slice(0, entry.lastIndexOf('react-aria/') + 'react-aria/'.length);
  const source = readFileSync(`${root}dist/private/interactions/usePress.mjs`, 'utf8');
  const attribute = source.match(/PRESSABLE_ATTRIBUTE = '([\w-]+)'/)?.[1];
  const style = source.match(/style\.textContent = `([^`]+)`\.trim\(\)/)?.[1];
  if (!attribute || !style)
    throw new Error('style-hash: react-aria writes its style in another way now; look at usePress');
  const text = style.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim();
  if (text.includes('$')) throw new Error('style-hash: something in the style of react-aria was not understood');
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
