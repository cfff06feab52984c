import type { Kind, ValueOf } from './kind.ts';
import { platformFields } from './platform-fields.ts';

/** One setting that an administrator can make. */
interface Row {
  readonly kind: Kind;
  /** What holds without it; null where nothing does. */
  readonly default: boolean | number | string | null;
  /** `forced`: the person cannot choose otherwise. `recommended`: it holds until the person chose. */
  readonly level: 'forced' | 'recommended';
}

const host = { type: 'text', most: 255, is: 'hostPattern' } as const;
const boolean = { type: 'boolean' } as const;
const address = { type: 'text', most: 500, is: 'address' } as const;

/**
 * Every setting by managed policy, in the order of the reference page: the one source of the reader, `managed_schema.json`, the templates for each
 * system and the reference. Their words are in core/policy/words.
 */
export const table = {
  platforms: {
    kind: { type: 'list', most: 100, of: { type: 'object', required: ['name'], fields: platformFields } },
    default: null,
    level: 'forced',
  },
  allowedHosts: { kind: { type: 'list', most: 500, of: host }, default: null, level: 'forced' },
  // What would be cut off here would be allowed.
  deniedHosts: { kind: { type: 'list', most: null, of: host }, default: null, level: 'forced' },
  fillMode: { kind: { type: 'choice', of: ['off', 'ask', 'automatic'] }, default: 'automatic', level: 'forced' },
  submit: { kind: boolean, default: true, level: 'forced' },
  ownAccounts: { kind: boolean, default: true, level: 'forced' },
  importAllowed: { kind: boolean, default: true, level: 'forced' },
  exportAllowed: { kind: boolean, default: true, level: 'forced' },
  plainExportAllowed: { kind: boolean, default: true, level: 'forced' },
  autoLockMinutes: { kind: { type: 'integer', min: 1, max: 240 }, default: null, level: 'forced' },
  clipboardSeconds: { kind: { type: 'integer', min: 5, max: 600 }, default: null, level: 'forced' },
  passphraseMinimumScore: { kind: { type: 'integer', min: 0, max: 4 }, default: 2, level: 'forced' },
  passkey: {
    kind: { type: 'choice', of: ['allowed', 'required', 'forbidden'] },
    default: 'allowed',
    level: 'forced',
  },
  recoveryKitRequired: { kind: boolean, default: false, level: 'forced' },
  escrowKey: { kind: { type: 'text', most: 100, is: 'key' }, default: null, level: 'forced' },
  language: {
    kind: { type: 'choice', of: ['en', 'de', 'es', 'fr', 'it', 'pt-BR'] },
    default: null,
    level: 'recommended',
  },
  hideFirstRun: { kind: boolean, default: false, level: 'forced' },
  appAddress: { kind: address, default: null, level: 'forced' },
  supportLink: { kind: { type: 'text', most: 500, is: 'contact' }, default: null, level: 'forced' },
  supportText: { kind: { type: 'text', most: 500, is: 'plain' }, default: null, level: 'forced' },
  auditRequired: { kind: boolean, default: false, level: 'forced' },
  auditExportAllowed: { kind: boolean, default: true, level: 'forced' },
} as const satisfies Readonly<Record<string, Row>>;

export type SettingName = keyof typeof table;

/** The names, in the table's order. */
export const settingNames = Object.keys(table) as SettingName[];

/** What an administrator set, read and checked; may only tighten what the person chose. Empty where nobody set anything. */
export type Policy = { readonly [Name in SettingName]?: ValueOf<(typeof table)[Name]['kind']> };

/** A platform as an administrator describes it. */
export type PlatformPolicy = NonNullable<Policy['platforms']>[number];
