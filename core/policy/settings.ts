import type { FillMode, PersonSettings } from '../vault/vault.ts';
import type { Policy } from './table.ts';

export { defaultSettings } from '../vault/empty-vault.ts';

/** What holds now: person and policy together. Every decision (fill, lock, export …) reads this one value. */
export interface Settings extends PersonSettings {
  /** The loosest fill mode any site may use. */
  readonly fillCeiling: FillMode;
  /** zxcvbn score 0–4 that a new passphrase must reach. */
  readonly passphraseMinimumScore: number;
  readonly exportAllowed: boolean;
}

const strictness: Record<FillMode, number> = { automatic: 0, ask: 1, off: 2 };

/** The stricter of two fill modes. */
export function stricterMode(a: FillMode, b: FillMode): FillMode {
  return strictness[a] >= strictness[b] ? a : b;
}

/** Person and policy to what holds; policy only tightens. */
export function effectiveSettings(person: PersonSettings, policy: Policy): Settings {
  return {
    ...person,
    idleMinutes: Math.min(person.idleMinutes, policy.autoLockMinutes ?? person.idleMinutes),
    submitAfterFill: person.submitAfterFill && policy.submit !== false,
    fillCeiling: policy.fillMode ?? 'automatic',
    passphraseMinimumScore: Math.max(2, policy.passphraseMinimumScore ?? 2),
    exportAllowed: policy.exportAllowed !== false,
  };
}
