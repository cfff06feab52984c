import type { BackupCodeSet } from '../backup-codes/backup-codes.ts';
import type { Otp } from '../otp/otp.ts';

/** Hybrid logical clock: `<ms since epoch, 13 digits>-<counter, 4 hex digits>-<writer id, 8 hex digits>`; compares as text. */
export type Hlc = string;

export type FillMode = 'ask' | 'automatic' | 'off';

/** A host this account's codes may go to. `host` is ASCII (punycode), lower case, exact, with `:port` only when it is not the default one. */
export interface Site {
  readonly host: string;
  readonly mode: FillMode;
  /** True once the site took a code that we filled: only then may Enter have the focus. */
  readonly proved: boolean;
  readonly addedAt: number;
  /** The field that takes the code, where the person had to point at it: path, type, name and place, up to 160 characters. */
  readonly field?: string;
}

/** One account. Everything but `id` and `createdAt` merges field by field, the later clock wins (HOTP counter: the larger). */
export interface Account {
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  readonly otp: Otp;
  readonly sites: readonly Site[];
  /** `here`: the secret is in this vault. `phone`: name and sites only, the phone is asked (later). */
  readonly custody: 'here' | 'phone';
  readonly backupCodes: BackupCodeSet | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly favourite: boolean;
  /** Manual order, smaller first. */
  readonly order: number;
  /** `null`: a bundled mark where the issuer is known, else the monogram; `monogram`: that in any case; otherwise the person's own picture, re-encoded, as a data URL. */
  readonly icon: string | null;
  /** One of the interface's nine tints; null or none: the one that its name gives. */
  readonly colour?: number | null;
  /** False until a code was accepted somewhere. */
  readonly proved: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** In the trash since, ms; null while alive. Swept 30 days later, leaving a tombstone for 90 days. */
  readonly deletedAt: number | null;
  /** When each field was last written: `*` for every field without a clock of its own, `sites:<host>` for one site, present or removed. */
  readonly clocks: Readonly<Record<string, Hlc>>;
}

/** Minimal KDF policy remembered inside the vault, so that an edited header cannot weaken it unseen. */
export interface KdfFloor {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** What the person chose. Every decision reads it through core/policy `effectiveSettings`, never directly. */
export interface PersonSettings {
  readonly language: string | null;
  readonly theme: 'system' | 'light' | 'dark';
  /** Minutes without a touch before locking, 1 to 240. */
  readonly idleMinutes: number;
  /** Seconds hidden before locking, 0 to 3600. */
  readonly hiddenSeconds: number;
  readonly tapToReveal: boolean;
  readonly clipboardSeconds: number;
  readonly openPopupAtPrompt: boolean;
  readonly submitAfterFill: boolean;
  /** Whether a log of unlocks, fills and exports is kept; absent: it is. */
  readonly auditLog?: boolean;
  /** How the list is ordered; none: by hand. */
  readonly sort?: 'manual' | 'name' | 'used';
  /** More accounts on the screen, less air. */
  readonly compact?: boolean;
}

/** When each setting was last chosen, for merging; a setting nobody touched has none. */
export type SettingsClocks = Readonly<Partial<Record<keyof PersonSettings, Hlc>>>;

/** What the public header does not say of a slot. */
export interface SlotNote {
  /** What the person calls it; may be ''. */
  readonly name: string;
  readonly createdAt: number;
  /** When it last opened the vault to prove that it can, ms; null: never since it was made. */
  readonly provedAt: number | null;
}

/** The decrypted content of a vault: a value, never changed in place. Unknown fields survive a rewrite. */
export interface Vault {
  readonly rev: number;
  /** SHA-256 of the file this one follows, base64url; '' for the first. */
  readonly prevHash: string;
  /** Id of the home that wrote this, 8 hex digits; part of every clock it stamps. */
  readonly writer: string;
  readonly accounts: Readonly<Record<string, Account>>;
  /** id → when it was swept; kept 90 days. */
  readonly tombstones: Readonly<Record<string, number>>;
  readonly settings: PersonSettings;
  readonly settingsClocks: SettingsClocks;
  readonly kdfFloor: KdfFloor;
  /** By slot id; a slot of an earlier version has none. */
  readonly slotNotes?: Readonly<Record<string, SlotNote>>;
  /** Paired phones or browsers (later). */
  readonly links: readonly unknown[];
  /** Every encrypted backup made: when, at which rev; when its file was opened once more to see that it can be. */
  readonly backups: readonly { readonly at: number; readonly rev: number; readonly triedAt?: number }[];
}
