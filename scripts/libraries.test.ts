import { expect, test } from 'vitest';
import { librariesJson } from './libraries.ts';

const { version, libraries } = JSON.parse(librariesJson());
const names: string[] = libraries.map(({ name }: { name: string }) => name);

test('what is handed out is listed with its licence, our tools are not', () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(names).toEqual(expect.arrayContaining(['react', 'react-aria', 'otpauth', 'hash-wasm', 'simple-icons']));
  expect(names).not.toContain('vitest');
  expect(libraries.filter(({ licence }: { licence: string }) => !licence)).toEqual([]);
});

test('every licence lets us hand it out', () => {
  const free = /^\(?(MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD|CC0-1\.0|MPL-2\.0|Unlicense)/;
  expect(libraries.filter(({ licence }: { licence: string }) => !free.test(licence))).toEqual([]);
});
