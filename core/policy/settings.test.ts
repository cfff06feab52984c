import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FillMode, PersonSettings } from '../vault/vault.ts';
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
const policy: fc.Arbitrary<Policy> = fc.record(
  {
    fillMode,
    submit: fc.boolean(),
    autoLockMinutes: fc.integer({ min: 1, max: 1000 }),
    passphraseMinimumScore: fc.integer({ min: 0, max: 4 }),
    exportAllowed: fc.boolean(),
  },
  { requiredKeys: [] },
);
const strictness = (mode: FillMode) => ['automatic', 'ask', 'off'].indexOf(mode);

test('a policy only tightens, whatever the person chose: 10,000 cases', { timeout: 60_000 }, () => {
  const seed = Date.now() % 2 ** 31;
  console.log(`seed ${seed}`);
  fc.assert(
    fc.property(person, policy, (chosen, set) => {
      const alone = effectiveSettings(chosen, {});
      const held = effectiveSettings(chosen, set);
      expect(held.idleMinutes).toBeLessThanOrEqual(alone.idleMinutes);
      expect(held.hiddenSeconds).toBeLessThanOrEqual(alone.hiddenSeconds);
      expect(held.clipboardSeconds).toBeLessThanOrEqual(alone.clipboardSeconds);
      expect(held.passphraseMinimumScore).toBeGreaterThanOrEqual(alone.passphraseMinimumScore);
      expect(strictness(held.fillCeiling)).toBeGreaterThanOrEqual(strictness(alone.fillCeiling));
      expect(Number(held.submitAfterFill)).toBeLessThanOrEqual(Number(alone.submitAfterFill));
      expect(Number(held.exportAllowed)).toBeLessThanOrEqual(Number(alone.exportAllowed));
      expect(Number(held.tapToReveal)).toBeGreaterThanOrEqual(Number(alone.tapToReveal));
      expect(Number(held.openPopupAtPrompt)).toBeLessThanOrEqual(Number(alone.openPopupAtPrompt));
      // And what it asks for does hold.
      expect(held.idleMinutes).toBeLessThanOrEqual(set.autoLockMinutes ?? 240);
      expect(held.passphraseMinimumScore).toBeGreaterThanOrEqual(set.passphraseMinimumScore ?? 0);
      if (set.fillMode) expect(strictness(held.fillCeiling)).toBeGreaterThanOrEqual(strictness(set.fillMode));
      if (set.submit === false) expect(held.submitAfterFill).toBe(false);
      if (set.exportAllowed === false) expect(held.exportAllowed).toBe(false);
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
        exportAllowed: true,
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
