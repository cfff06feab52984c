import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../bytes/text.ts';
import { readContent, writeContent } from './content.ts';
import { addAccount } from './edit/add-account.ts';
import { addSite } from './edit/sites.ts';
import { emptyVault } from './empty-vault.ts';
import { Damaged } from './errors.ts';
import type { Vault } from './vault.ts';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const otp = { type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
const vault: Vault = addSite(
  addAccount(
    { ...emptyVault('00000001', { memoryKiB: 65536, passes: 3 }), rev: 1 },
    { issuer: 'Sekoia.io', name: 'ada', otp, warnings: [] },
    'a1',
    1000,
  ),
  'a1',
  'app.sekoia.io',
  1000,
);
const bytesOf = (value: unknown) => encodeUtf8(JSON.stringify(value));
const changed = (path: string, to: unknown): unknown => {
  const copy = structuredClone(vault) as unknown as Record<string, unknown>;
  const names = path.split('/');
  const last = names.pop()!;
  let at: Record<string, unknown> = copy;
  for (const each of names) at = at[each] as Record<string, unknown>;
  at[last] = to;
  return copy;
};

test('content is read as it was written', () => {
  expect(readContent(writeContent(vault))).toEqual(vault);
});

/** What a later version may add: any JSON without the names that no reader lets through. */
const extra = fc
  .dictionary(fc.stringMatching(/^new[A-Za-z]{1,10}$/), fc.jsonValue({ maxDepth: 4 }), {
    maxKeys: 4,
    noNullPrototype: true,
  })
  .map((value) => {
    const text = JSON.stringify(value).replace(/__proto__|constructor|prototype/g, 'other');
    return JSON.parse(text) as Record<string, unknown>;
  });

test('fields of a later version survive a rewrite, in the vault, an account, its codes, a site, the settings', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(extra, extra, extra, extra, (inVault, inAccount, inSite, inSettings) => {
      const account = vault.accounts.a1!;
      const later = {
        ...inVault,
        ...vault,
        settings: { ...inSettings, ...vault.settings },
        accounts: {
          a1: {
            ...inAccount,
            ...account,
            otp: { ...inSite, ...account.otp },
            sites: account.sites.map((site) => ({ ...inSite, ...site })),
          },
        },
      };
      expect(readContent(writeContent(readContent(bytesOf(later))))).toEqual(later);
    }),
  );
});

const wrong: [string, unknown][] = [
  ['rev', 0],
  ['rev', '1'],
  ['rev', 2 ** 53],
  ['writer', 'ADA'],
  ['prevHash', 'short'],
  ['accounts', []],
  ['accounts/a1/id', 'other'],
  ['accounts/a1/name', 'n'.repeat(257)],
  ['accounts/a1/note', 'n'.repeat(10_001)],
  ['accounts/a1/otp/secret', 'not base32!'],
  ['accounts/a1/otp/digits', 11],
  ['accounts/a1/otp/type', 'sms'],
  ['accounts/a1/sites/0/host', 'Sekoia.io'],
  ['accounts/a1/sites/0/host', 'https://app.sekoia.io'],
  ['accounts/a1/sites/0/mode', 'always'],
  ['accounts/a1/custody', 'cloud'],
  ['accounts/a1/order', 'first'],
  ['accounts/a1/icon', 'x'.repeat(100_001)],
  ['accounts/a1/clocks/name', 'yesterday'],
  ['accounts/a1/deletedAt', -1],
  ['settings/idleMinutes', 0],
  ['settings/theme', 'pink'],
  ['tombstones', { a: 'x' }],
  ['backups', [{ at: 1 }]],
  ['links', null],
];

test.each(wrong)('%s as %j is damage, told by its path and without the value', (path, to) => {
  const read = () => readContent(bytesOf(changed(path, to)));
  expect(read).toThrow(Damaged);
  expect(read).toThrow(/content does not fit at [\w.]+$/);
});

test('a value outside the limits is not written, and no secret is in the message', () => {
  const bad = changed('accounts/a1/otp/secret', `${secret}!`) as Vault;
  expect(() => writeContent(bad)).toThrow('vault: not saved, the content does not fit at accounts.a1.otp.secret');
  expect(() => writeContent(bad)).not.toThrow(Damaged);
});

test('ten thousand accounts fit, one more does not', { timeout: 60_000 }, () => {
  const accounts = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n}`, { ...vault.accounts.a1!, id: `a${n}` }]));
  expect(Object.keys(readContent(bytesOf({ ...vault, accounts: accounts(10_000) })).accounts)).toHaveLength(10_000);
  expect(() => readContent(bytesOf({ ...vault, accounts: accounts(10_001) }))).toThrow(Damaged);
});

test('deep nesting is refused before it is parsed', { timeout: 60_000 }, () => {
  const deep = (levels: number) =>
    encodeUtf8(JSON.stringify(vault).replace(/}$/, `,"x":${'['.repeat(levels)}${']'.repeat(levels)}}`));
  expect(() => readContent(deep(31))).not.toThrow();
  expect(() => readContent(deep(32))).toThrow(Damaged);
  expect(() => readContent(deep(1_000_000))).toThrow(Damaged);
});

test('names that reach into every object are dropped, however they are spelt', () => {
  const poison = (name: string) => JSON.stringify(vault).replace(/}$/, `,"${name}":{"polluted":1}}`);
  for (const name of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__', '\\u0063onstructor']) {
    const read = readContent(encodeUtf8(poison(name)));
    expect(read).toEqual(vault);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Object.hasOwn(read, 'constructor')).toBe(false);
  }
});

test('an account that happens to be called like that keeps its name as a value', () => {
  const named = changed('accounts/a1/name', '__proto__');
  expect(readContent(bytesOf(named)).accounts.a1!.name).toBe('__proto__');
});

test('arbitrary bytes are damage, never another error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(() => readContent(new Uint8Array(bytes))).toThrow(Damaged);
    }),
  );
});
