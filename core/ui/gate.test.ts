import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import gate from './gate/messages/en.json' with { type: 'json' };
import behind from './messages/en.json' with { type: 'json' };

/** What loads before the vault is open, by static imports: the locked screen and the first run. */
function gateFiles(): Map<string, string> {
  const found = new Map<string, string>();
  const follow = (address: URL) => {
    if (found.has(address.pathname) || !/\/core\/ui\/.*\.tsx?$/.test(address.pathname)) return;
    const source = readFileSync(address, 'utf8');
    found.set(address.pathname, source);
    for (const [, from] of source.matchAll(/^(?:import|export|\}) .*?from '(\.[^']+)';$/gm))
      follow(new URL(String(from), address));
  };
  for (const entry of ['app.tsx', 'screens/first-run.tsx']) follow(new URL(entry, import.meta.url));
  return found;
}

test('what the locked screen says is in the small catalogue it loads', () => {
  const files = gateFiles();
  expect(files.size).toBeGreaterThan(20);
  const said = [...files.values()].flatMap((source) =>
    [...source.matchAll(/['"`]([a-zA-Z]+\.[a-zA-Z$]+)/g)].map(([, id]) => String(id)),
  );
  expect(said).toContain('unlock.title');
  expect(said.filter((id) => Object.hasOwn(behind, id))).toEqual([]);
});

test('no sentence is in both catalogues', () => {
  expect(Object.keys(gate).filter((id) => Object.hasOwn(behind, id))).toEqual([]);
});
