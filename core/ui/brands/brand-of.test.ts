import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { brandFiles } from '../../../scripts/brands.mjs';
import { profiles } from '../../platforms/registry.ts';
import { brandOf } from './brand-of.ts';

const at = (path: string) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');

test('an issuer has the drawing of its name, however it goes on after it', () => {
  for (const name of ['GitHub', ' github ', 'GitHub 2', 'GitHub (work)', 'GitHub.com', 'GitHub: ops'])
    expect(brandOf(name)?.id, name).toBe('github');
  expect(brandOf('Proton Mail')?.id).toBe('protonmail');
  expect(brandOf('Twitter')?.id).toBe('x');
});

test('a name that only begins alike, a short name that goes on, and no name have none', () => {
  for (const name of ['Applecart', 'X Bank', 'Githubb', 'GitHub2', '', '—']) expect(brandOf(name), name).toBeNull();
});

test('no drawing of somebody else is shown for one of the five platforms', () => {
  for (const { name, issuers } of profiles) for (const each of [name, ...issuers]) expect(brandOf(each)).toBeNull();
});

test('what is committed is what the pinned simple-icons gives, and holds drawings only', () => {
  const files = brandFiles();
  for (const [path, text] of Object.entries(files)) expect(at(path), path).toBe(text);
  expect(at('core/ui/brands/brands.svg')).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg">\n(<symbol id="[\w-]+" viewBox="0 0 24 24"><path d="[\d\s.,a-zA-Z-]+"\/><\/symbol>\n)+<\/svg>\n$/,
  );
});
