import type { FillMode, PersonSettings } from '../vault/vault.ts';
import { isHostAllowed } from './hosts.ts';
import { platformsAt } from './platforms.ts';
import type { Policy } from './table.ts';

export { defaultSettings } from '../vault/empty-vault.ts';

/** What holds now: person and policy together. Every decision (fill, lock, export …) reads this one value. */
export interface Settings extends PersonSettings {
  /** The loosest fill mode any site may use, or the one site that was asked about. */
  readonly fillCeiling: FillMode;
  /** zxcvbn score 0–4 that a new passphrase must reach. */
  readonly passphraseMinimumScore: number;
  /** Accounts of another authenticator, several at once. */
  readonly importAllowed: boolean;
  /** Encrypted backups. */
  readonly exportAllowed: boolean;
  /** A secret that anybody can read. */
  readonly plainExportAllowed: boolean;
  readonly passkey: 'allowed' | 'required' | 'forbidden';
  readonly recoveryKitRequired: boolean;
  /** The organisation's public key that every vault is wrapped to; null: none is named. */
  readonly escrowKey: string | null;
  /** Whether the log is kept. */
  readonly audit: boolean;
  readonly auditExportAllowed: boolean;
}

const strictness: Record<FillMode, number> = { automatic: 0, ask: 1, off: 2 };

/** The stricter of two fill modes. */
export function stricterMode(a: FillMode, b: FillMode): FillMode {
  return strictness[a] >= strictness[b] ? a : b;
}

/** Person and policy to what holds; policy only tightens. `host`: what holds at this one, where the policy may say more. */
export function effectiveSettings(person: PersonSettings, policy: Policy, host: string | null = null): Settings {
  const there = host === null ? [] : platformsAt(policy, host);
  const modes = there.flatMap(({ fillMode }) => fillMode ?? []);
  const allowed = host === null || isHostAllowed(policy, host);
  return {
    ...person,
    language: person.language ?? policy.language ?? null,
    idleMinutes: Math.min(person.idleMinutes, policy.autoLockMinutes ?? person.idleMinutes),
    clipboardSeconds: sooner(person.clipboardSeconds, policy.clipboardSeconds),
    submitAfterFill: person.submitAfterFill && policy.submit !== false && there.every(({ submit }) => submit !== false),
    fillCeiling: allowed ? modes.reduce(stricterMode, policy.fillMode ?? 'automatic') : 'off',
    passphraseMinimumScore: Math.max(2, policy.passphraseMinimumScore ?? 2),
    importAllowed: policy.importAllowed !== false,
    exportAllowed: policy.exportAllowed !== false,
    plainExportAllowed: policy.exportAllowed !== false && policy.plainExportAllowed !== false,
    passkey: policy.passkey ?? 'allowed',
    recoveryKitRequired: policy.recoveryKitRequired === true,
    escrowKey: policy.escrowKey ?? null,
    audit: policy.auditRequired === true || person.auditLog !== false,
    auditExportAllowed: policy.auditExportAllowed !== false,
  };
}

/** 0 never clears. */
function sooner(chosen: number, most: number | undefined): number {
  if (most === undefined) return chosen;
  return chosen === 0 ? most : Math.min(chosen, most);
}
