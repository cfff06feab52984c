import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where react-aria adds a style element to a page: presses that do not scroll, and on iOS dialogs that do not scroll what lies under them. */
const places = ['dist/private/interactions/usePress.mjs', 'dist/private/overlays/usePreventScroll.mjs'];

/** CSP sources (`'sha256-…' 'sha256-…'`) of the fixed style elements that react-aria adds to a page, so that no other inline style is allowed. Read from the installed version, so an update changes them by itself. */
export function reactAriaStyleSource(): string {
  const entry = fileURLToPath(import.meta.resolve('react-aria'));
  const root = entry.slice(0, entry.lastIndexOf('react-aria/') + 'react-aria/'.length);
  return places.map((place) => hash(styleIn(readFileSync(root + place, 'utf8'), place))).join(' ');
}

function styleIn(source: string, place: string): string {
  const attribute = source.match(/PRESSABLE_ATTRIBUTE = '([\w-]+)'/)?.[1] ?? '';
  const style = source.match(/style\.textContent = `([^`]+)`\s*\.trim\(\)/)?.[1];
  const text = style?.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim();
  if (!text || text.includes('$') || text.includes('[]'))
    throw new Error(`style-hash: react-aria writes its style in another way now; look at ${place}`);
  return text;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
