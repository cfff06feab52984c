import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FillMode } from '../vault/vault.ts';
import { isHostAllowed } from './hosts.ts';
import { mayAdd } from './platforms.ts';
import { readPolicy } from './read.ts';
import { defaultSettings, effectiveSettings } from './settings.ts';
import { settingNames, table } from './table.ts';
import { isUnreadable } from './unreadable.ts';

const many = (length: number) => Array.from({ length }, (_, at) => `h${at}.example`);
const whys = (raw: unknown) => readPolicy(raw).problems.map(({ path, why }) => [path, why]);

test('a policy is read as it was meant: truth as 1 or "true", numbers as text, lists and objects as their JSON', () => {
  const meant = readPolicy({
    submit: false,
    exportAllowed: true,
    autoLockMinutes: 5,
    deniedHosts: ['evil.example'],
    platforms: [{ name: 'Acme', hosts: ['app.acme.example'], digits: 8 }],
  });
  expect(meant.problems).toEqual([]);
  const asWritten = readPolicy({
    submit: 'False',
    exportAllowed: 1,
    autoLockMinutes: ' 5 ',
    deniedHosts: 'evil.example',
    platforms: '[{"name":"Acme","hosts":"[\\"app.acme.example\\"]","digits":"8"}]',
  });
  expect(asWritten).toEqual(meant);
});

test('one bad value is named by its path, and everything else applies', () => {
  const { policy, problems, unknown } = readPolicy({
    fillMode: 'sometimes',
    autoLockMinutes: 0,
    clipboardSeconds: 'soon',
    exportAllowed: 'no way',
    allowedHosts: ['app.sekoia.io', 'https://x.example/login', '*.acme.example'],
    platforms: [
      { hosts: ['nameless.example'] },
      { name: 'Acme', hosts: ['App.Acme.example', 'not a host'], digits: 12, colour: 'blue' },
    ],
    supportLink: 'javascript:alert(1)',
    importAllowed: false,
    autoLockMinuten: 3,
  });
  expect(policy).toEqual({
    allowedHosts: ['app.sekoia.io', '*.acme.example'],
    platforms: [{ name: 'Acme', hosts: ['app.acme.example'] }],
    importAllowed: false,
  });
  expect(problems.map(({ path, why }) => [path, why])).toEqual([
    ['platforms[0].name', 'missing'],
    ['platforms[1].hosts[1]', 'not-host'],
    ['platforms[1].digits', 'not-integer'],
    ['platforms[1].colour', 'unknown'],
    ['allowedHosts[1]', 'not-hostPattern'],
    ['fillMode', 'not-choice'],
    ['exportAllowed', 'not-boolean'],
    ['autoLockMinutes', 'not-integer'],
    ['clipboardSeconds', 'not-integer'],
    ['supportLink', 'not-contact'],
  ]);
  expect(problems.find(({ path }) => path === 'fillMode')).toMatchObject({
    allowed: 'off, ask, automatic',
    got: '"sometimes"',
  });
  expect(unknown).toEqual(['autoLockMinuten']);
});

test('a list of hosts of which none can be read allows none', () => {
  expect(readPolicy({ allowedHosts: ['https://x.example/'] }).policy.allowedHosts).toEqual([]);
});

test.each([[[]], ['[]'], ['']])('an empty list of allowed hosts, %j, is no slip: it allows none', (allowedHosts) => {
  const { policy, problems } = readPolicy({ allowedHosts });
  expect(problems).toEqual([]);
  expect(isHostAllowed(policy, 'app.example.com')).toBe(false);
  expect(isHostAllowed(readPolicy({ deniedHosts: allowedHosts }).policy, 'app.example.com')).toBe(true);
});

test.each([[7], [true], [{ host: 'app.example.com' }]])(
  'in the place of allowed hosts, %j allows none and is named',
  (given) => {
    const { policy, problems } = readPolicy({ allowedHosts: given });
    expect(isHostAllowed(policy, 'app.example.com')).toBe(false);
    expect(problems).toMatchObject([{ path: 'allowedHosts', why: 'not-list' }]);
  },
);

test('of denied hosts none is cut off: each stays denied, up to the size of a whole policy, and beyond it no host is allowed', () => {
  const { policy, problems } = readPolicy({ deniedHosts: many(25_000) });
  expect(problems).toEqual([]);
  for (const at of [0, 499, 500, 24_999]) expect(isHostAllowed(policy, `h${at}.example`)).toBe(false);
  expect(isHostAllowed(policy, 'h25000.example')).toBe(true);
  const larger = readPolicy({ deniedHosts: many(40_000) });
  expect(larger.problems).toMatchObject([{ path: '', why: 'too-large' }]);
  for (const at of [0, 39_999, 40_000]) expect(isHostAllowed(larger.policy, `h${at}.example`)).toBe(false);
});

test.each([
  ['what is no list', 7],
  ['a list of which nothing can be read', ['https://x.example/', 'y z']],
])('%s in the place of denied hosts leaves no host allowed, and is named', (_, deniedHosts) => {
  const { policy, problems } = readPolicy({ deniedHosts, allowedHosts: ['app.example.com'] });
  expect(isHostAllowed(policy, 'app.example.com')).toBe(false);
  expect(problems[0]?.path).toMatch(/^deniedHosts/);
});

test('of several denied hosts the one that cannot be read is named, the others are denied, and the rest stays allowed', () => {
  const { policy, problems } = readPolicy({ deniedHosts: ['https://evil.example/', '*.bad.example', 'worse.example'] });
  expect(problems.map(({ path }) => path)).toEqual(['deniedHosts[0]']);
  for (const host of ['a.bad.example', 'worse.example']) expect(isHostAllowed(policy, host)).toBe(false);
  expect(isHostAllowed(policy, 'app.example.com')).toBe(true);
});

test('what is too much is cut and said', () => {
  const { policy, problems } = readPolicy({ allowedHosts: many(600), supportText: 'x'.repeat(501) });
  expect(policy.allowedHosts).toHaveLength(500);
  expect(problems.map(({ path, why }) => [path, why])).toEqual([
    ['allowedHosts[500]', 'too-many'],
    ['supportText', 'too-long'],
  ]);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an empty policy', {}],
])('%s is no policy', (_, raw) => {
  expect(readPolicy(raw)).toEqual({ policy: {}, problems: [], unknown: [] });
  expect(isUnreadable(readPolicy(raw))).toBe(false);
});

const cycle: Record<string, unknown> = {};
cycle.self = cycle;

test.each([
  ['a cycle', cycle, 'not-object'],
  ['a bigint', { a: 1n }, 'not-object'],
  ['a list', [], 'not-object'],
  ['text', 'policy', 'not-object'],
  ['a number', 7, 'not-object'],
  ['what is larger than 512 KiB', { supportText: 'x'.repeat(600_000), fillMode: 'automatic' }, 'too-large'],
  ['an error of the browser', new Error('storage is broken'), 'not-given'],
])(
  '%s in the place of a policy is refused as a whole, and then no code goes anywhere and nothing out of the vault',
  (_, raw, why) => {
    const reading = readPolicy(raw, { recoveryKitRequired: true });
    expect(reading.problems).toMatchObject([{ path: '', why }]);
    expect(isUnreadable(reading)).toBe(true);
    expect(effectiveSettings(defaultSettings, reading.policy, 'app.example.com').fillCeiling).toBe('off');
    // Nothing is exported, and whoever chose to wait longer than others waits as they do.
    const forbidden = { exportAllowed: false, plainExportAllowed: false, auditExportAllowed: false };
    const patient = { ...defaultSettings, idleMinutes: 240, clipboardSeconds: 0 };
    // What opens the vault or comes into it is not taken from anybody.
    const held = { ...effectiveSettings(defaultSettings, {}), ...forbidden };
    expect(effectiveSettings(patient, reading.policy)).toEqual(held);
    expect(mayAdd(reading.policy, 'Acme', null)).toBe(true);
    const hasty = { ...defaultSettings, idleMinutes: 1, clipboardSeconds: 5 };
    expect(effectiveSettings(hasty, reading.policy)).toMatchObject({ idleMinutes: 1, clipboardSeconds: 5 });
  },
);

test('what the package itself says holds where the policy says nothing of it, or nothing that can be read', () => {
  const otherwise = { recoveryKitRequired: true };
  for (const raw of [null, undefined, {}, { fillMode: 'ask' }, { recoveryKitRequired: 'no way' }])
    expect(readPolicy(raw, otherwise).policy.recoveryKitRequired).toBe(true);
  expect(readPolicy({ recoveryKitRequired: false }, otherwise).policy.recoveryKitRequired).toBe(false);
});

const key = 'BKn0QurPKmWxBVP7uMDALd3F4cI6gf_zmfmWoXk4W4g0Oh587jhD0TGoSU6zEhSN4v2bIfpWvJrPtrirTHLsokw';

test('an organisation’s key is a point of its curve, or is named and nothing of it applies', () => {
  expect(readPolicy({ escrowKey: ` ${key}\n` })).toMatchObject({ policy: { escrowKey: key }, problems: [] });
  // One letter mistyped, cut off, the private half, a compressed one, the PEM.
  const wrong = [key.replace('Q', 'R'), key.slice(0, -1), key.slice(0, 43), `A${key.slice(1, 44)}`, '-----BEGIN-----'];
  for (const escrowKey of wrong) {
    const { policy, problems } = readPolicy({ escrowKey, submit: false });
    expect(policy).toEqual({ submit: false });
    expect(problems).toMatchObject([{ path: 'escrowKey', why: 'not-key' }]);
  }
  expect(whys({ escrowKey: { kty: 'EC' } })).toEqual([['escrowKey', 'not-text']]);
});

test('text that cannot be seen or turns the direction of writing is no text', () => {
  expect(whys({ supportText: 'call\u202e 123' })).toEqual([['supportText', 'not-text']]);
  expect(readPolicy({ supportText: 'Two\nlines' }).policy.supportText).toBe('Two\nlines');
});

// Values of any kind under names that exist, beside anything else at all.
const scrap = fc.anything({ withBigInt: false, withNullPrototype: true, maxDepth: 3 });
const near = fc.oneof(
  scrap,
  fc.constantFrom(
    'off',
    'ask',
    'automatic',
    'true',
    '1',
    0,
    1,
    5,
    '5',
    -1,
    1e9,
    'required',
    '*.example.com',
    'a.example',
  ),
  fc.array(fc.oneof(scrap, fc.constantFrom('a.example', '*.b.example', '__proto__'))),
  fc.array(fc.dictionary(fc.constantFrom('name', 'hosts', 'digits', 'codeFields', 'fillMode', '__proto__'), scrap)),
);
const hostile = fc.dictionary(
  fc.oneof(fc.constantFrom(...settingNames, '__proto__', 'constructor'), fc.string()),
  near,
);
const strictness = (mode: FillMode) => ['automatic', 'ask', 'off'].indexOf(mode);

test('whatever stands there is read without a throw, keeps to the table, and never loosens a lock: 2,000 policies', {
  timeout: 60_000,
}, () => {
  const seed = Date.now() % 2 ** 31;
  console.log(`seed ${seed}`);
  fc.assert(
    fc.property(hostile, (raw) => {
      const { policy, problems } = readPolicy(raw);
      expect(Object.getPrototypeOf(policy)).toBe(Object.prototype);
      for (const name of Object.keys(policy)) expect(settingNames).toContain(name);
      for (const { path } of problems) expect(path).toMatch(/^$|^[a-zA-Z]/);
      const { kind } = table.autoLockMinutes;
      if (policy.autoLockMinutes !== undefined) {
        expect(policy.autoLockMinutes).toBeGreaterThanOrEqual(kind.min);
        expect(policy.autoLockMinutes).toBeLessThanOrEqual(kind.max);
      }
      const alone = effectiveSettings(defaultSettings, {});
      const held = effectiveSettings(defaultSettings, policy);
      expect(held.idleMinutes).toBeLessThanOrEqual(alone.idleMinutes);
      expect(held.idleMinutes).toBeGreaterThan(0);
      expect(held.hiddenSeconds).toBeLessThanOrEqual(alone.hiddenSeconds);
      expect(held.passphraseMinimumScore).toBeGreaterThanOrEqual(alone.passphraseMinimumScore);
      expect(strictness(held.fillCeiling)).toBeGreaterThanOrEqual(strictness(alone.fillCeiling));
      // What was read once is read the same again.
      expect(readPolicy(policy)).toEqual({ policy, problems: [], unknown: [] });
    }),
    { numRuns: 2_000, seed },
  );
});
