import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FillMode, PersonSettings } from '../vault/vault.ts';
import { isHostAllowed } from './hosts.ts';
import { defaultSettings, effectiveSettings, stricterMode } from './settings.ts';
import type { Policy } from './table.ts';

const fillMode = fc.constantFrom<FillMode>('ask', 'automatic', 'off');
const person: fc.Arbitrary<PersonSettings> = fc.record({
  language: fc.constantFrom(null, 'en', 'de'),
  theme: fc.constantFrom('system', 'light', 'dark'),
  idleMinutes: fc.integer({ min: 1, max: 240 }),
  hiddenSeconds: fc.integer({ min: 0, max: 3600 }),
  tapToReveal: fc.boolean(),
  clipboardSeconds: fc.integer({ min: 0, max: 3600 }),
  openPopupAtPrompt: fc.boolean(),
  submitAfterFill: fc.boolean(),
});
const hosts = fc.array(fc.constantFrom('a.example', 'b.example', '*.example', 'c.test'), {
  minLength: 1,
  maxLength: 3,
});
const here = fc.constantFrom(null, 'a.example', 'b.example', 'c.test', 'd.test:8443');
const policy: fc.Arbitrary<Policy> = fc.record(
  {
    fillMode,
    submit: fc.boolean(),
    autoLockMinutes: fc.integer({ min: 1, max: 1000 }),
    passphraseMinimumScore: fc.integer({ min: 0, max: 4 }),
    exportAllowed: fc.boolean(),
    plainExportAllowed: fc.boolean(),
    importAllowed: fc.boolean(),
    clipboardSeconds: fc.integer({ min: 5, max: 600 }),
    passkey: fc.constantFrom('allowed', 'required', 'forbidden'),
    recoveryKitRequired: fc.boolean(),
    allowedHosts: hosts,
    deniedHosts: hosts,
    platforms: fc.array(
      fc.record({ name: fc.constant('Acme'), hosts, fillMode, submit: fc.boolean() }, { requiredKeys: ['name'] }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);
// 0 is never cleared.
const cleared = (seconds: number) => seconds || Number.POSITIVE_INFINITY;
const strictness = (mode: FillMode) => ['automatic', 'ask', 'off'].indexOf(mode);

test('a policy only tightens, whatever the person chose: 10,000 cases', { timeout: 60_000 }, () => {
  const seed = Date.now() % 2 ** 31;
  console.log(`seed ${seed}`);
  fc.assert(
    fc.property(person, policy, here, (chosen, set, host) => {
      const alone = effectiveSettings(chosen, {}, host);
      const held = effectiveSettings(chosen, set, host);
      expect(held.idleMinutes).toBeLessThanOrEqual(alone.idleMinutes);
      expect(held.hiddenSeconds).toBeLessThanOrEqual(alone.hiddenSeconds);
      expect(cleared(held.clipboardSeconds)).toBeLessThanOrEqual(cleared(alone.clipboardSeconds));
      expect(held.passphraseMinimumScore).toBeGreaterThanOrEqual(alone.passphraseMinimumScore);
      expect(strictness(held.fillCeiling)).toBeGreaterThanOrEqual(strictness(alone.fillCeiling));
      expect(Number(held.submitAfterFill)).toBeLessThanOrEqual(Number(alone.submitAfterFill));
      for (const may of ['importAllowed', 'exportAllowed', 'plainExportAllowed'] as const)
        expect(Number(held[may])).toBeLessThanOrEqual(Number(alone[may]));
      expect(Number(held.tapToReveal)).toBeGreaterThanOrEqual(Number(alone.tapToReveal));
      expect(Number(held.openPopupAtPrompt)).toBeLessThanOrEqual(Number(alone.openPopupAtPrompt));
      // And what it asks for does hold.
      expect(held.idleMinutes).toBeLessThanOrEqual(set.autoLockMinutes ?? 240);
      expect(held.passphraseMinimumScore).toBeGreaterThanOrEqual(set.passphraseMinimumScore ?? 0);
      if (set.fillMode) expect(strictness(held.fillCeiling)).toBeGreaterThanOrEqual(strictness(set.fillMode));
      if (set.submit === false) expect(held.submitAfterFill).toBe(false);
      for (const may of ['importAllowed', 'exportAllowed', 'plainExportAllowed'] as const)
        if (set[may] === false) expect(held[may]).toBe(false);
      if (set.clipboardSeconds) expect(cleared(held.clipboardSeconds)).toBeLessThanOrEqual(set.clipboardSeconds);
      if (host !== null && set.deniedHosts?.includes(host)) expect(held.fillCeiling).toBe('off');
      if (host === 'd.test:8443' && set.allowedHosts) expect(held.fillCeiling).toBe('off');
    }),
    { numRuns: 10_000, seed },
  );
});

test('without a policy what the person chose holds, with a passphrase score of at least 2', () => {
  fc.assert(
    fc.property(person, (chosen) => {
      expect(effectiveSettings(chosen, {})).toEqual({
        ...chosen,
        fillCeiling: 'automatic',
        passphraseMinimumScore: 2,
        importAllowed: true,
        exportAllowed: true,
        plainExportAllowed: true,
        passkey: 'allowed',
        recoveryKitRequired: false,
        escrowKey: null,
        audit: true,
        auditExportAllowed: true,
      });
    }),
  );
});

test('a policy that allows does not switch on what the person left off', () => {
  const held = effectiveSettings(defaultSettings, { submit: true, autoLockMinutes: 240, fillMode: 'automatic' });
  expect(held).toMatchObject({ submitAfterFill: false, idleMinutes: defaultSettings.idleMinutes });
});

test('the stricter of two fill modes: off before ask before automatic, in any order', () => {
  fc.assert(
    fc.property(fillMode, fillMode, (a, b) => {
      expect(stricterMode(a, b)).toBe(stricterMode(b, a));
      expect(strictness(stricterMode(a, b))).toBe(Math.max(strictness(a), strictness(b)));
    }),
  );
});

test('a language by policy holds until the person chose one', () => {
  expect(effectiveSettings(defaultSettings, { language: 'de' }).language).toBe('de');
  expect(effectiveSettings({ ...defaultSettings, language: 'en' }, { language: 'de' }).language).toBe('en');
});

test('what is said of one platform holds at its hosts alone', () => {
  const person = { ...defaultSettings, submitAfterFill: true };
  const policy: Policy = { platforms: [{ name: 'Acme', hosts: ['app.acme.example'], fillMode: 'ask', submit: false }] };
  expect(effectiveSettings(person, policy, 'app.acme.example')).toMatchObject({
    fillCeiling: 'ask',
    submitAfterFill: false,
  });
  expect(effectiveSettings(person, policy, 'elsewhere.example')).toMatchObject({
    fillCeiling: 'automatic',
    submitAfterFill: true,
  });
});

test.each([
  [{}, 'a.example', true],
  [{ allowedHosts: ['a.example'] }, 'a.example', true],
  [{ allowedHosts: ['a.example'] }, 'a.example:8443', false],
  [{ allowedHosts: ['a.example'] }, 'b.a.example', false],
  [{ allowedHosts: ['*.a.example'] }, 'b.a.example', true],
  [{ allowedHosts: ['*.a.example'] }, 'b.a.example:8443', true],
  [{ allowedHosts: ['*.a.example'] }, 'a.example', false],
  [{ allowedHosts: ['*.a.example'] }, 'nota.example', false],
  [{ allowedHosts: [] }, 'a.example', false],
  [{ deniedHosts: ['a.example'] }, 'a.example', false],
  [{ deniedHosts: ['a.example'] }, 'a.example:8443', false],
  [{ deniedHosts: ['*.a.example'] }, 'b.a.example', false],
  [{ deniedHosts: ['a.example'] }, 'b.example', true],
  [{ allowedHosts: ['*.a.example'], deniedHosts: ['b.a.example'] }, 'b.a.example', false],
])('under %j a code for %s may go: %s', (policy: Policy, host, may) => {
  expect(isHostAllowed(policy, host)).toBe(may);
});
