import type { Bytes } from '../bytes/bytes.ts';
import type { PasskeyAnswer, PasskeyRequest } from '../vault/slots/passkey.ts';
import type { SlotSecret } from '../vault/slots/slot.ts';
import type { Vault } from '../vault/vault.ts';
import type { RekeyedSlots, Rekeying } from './rekey.ts';
import type { SlotInfo, WaysIn } from './ways-in.ts';

/** What lies in storage, without opening it. */
export interface StoredGeneration {
  readonly rev: number;
  readonly savedAt: number;
  /** Null when asked without the key: the number of accounts is nobody's business while locked. */
  readonly accounts: number | null;
  readonly bytes: number;
  /** SHA-256 of the file, base64url. */
  readonly hash: string;
}

/** An open vault: its value and what later saves need. */
export interface OpenVault {
  readonly vault: Vault;
  readonly masterKey: Bytes;
  readonly hash: string;
  /** Set when the newest generation was damaged and an older one was opened: which, when it was saved, how many saves are lost. Null again after the next save. */
  readonly openedOlder: { readonly rev: number; readonly savedAt: number; readonly lost: number } | null;
  /**
   * Set when storage went back behind a save that this home remembers: which one, when, by how many saves (null: to another history).
   * A backup of that time brings it back by a merge. Null again after the next save.
   */
  readonly rolledBack: { readonly rev: number; readonly savedAt: number; readonly lost: number | null } | null;
  /** Set when the database had lost this save and the second copy brought it back: when it was saved. Null again after the next save. */
  readonly putBack: { readonly savedAt: number } | null;
  /** A newer Watchword wrote it: every change throws TooNew. */
  readonly readOnly: boolean;
}

/** An encrypted file that was opened but belongs to nobody yet. */
export interface OpenedFile {
  readonly vault: Vault;
  readonly hash: string;
  /** How many saves it is behind what is here, or was here last; 0: none. Null: a file of another vault. */
  readonly behind: number | null;
}

/** A passkey that the home just made: what it was asked with, and what its authenticator answered. */
export interface NewPasskey {
  readonly name: string;
  readonly rpId: string;
  readonly asked: Pick<PasskeyRequest, 'first' | 'second'>;
  readonly answer: PasskeyAnswer;
}

/** The ways into an open vault. Adding and renaming keep the master key; everything else makes a new one. */
export interface SlotKeeper {
  slots(masterKey: Bytes): Promise<SlotInfo[]>;
  /** Saved before it is given: a code that somebody wrote down always opens. Show it once; `proveSlot` with what they type back. */
  addRecoveryCode(
    masterKey: Bytes,
    name: string,
  ): Promise<{ readonly open: OpenVault; readonly id: string; readonly code: string }>;
  /** Throws StorageRefused `present` when this credential is a way in already. */
  addPasskey(masterKey: Bytes, passkey: NewPasskey): Promise<OpenVault>;
  /** A way in for the holder of an organisation's private key; where this key has one already, no second is made. */
  addEscrow(masterKey: Bytes, publicKey: string): Promise<OpenVault>;
  renameSlot(masterKey: Bytes, id: string, name: string): Promise<OpenVault>;
  /** Tries a secret on the vault as it is stored, notes that it opened, gives the slot's id. Throws WrongKey, Mistyped. */
  proveSlot(masterKey: Bytes, secret: SlotSecret, signal?: AbortSignal): Promise<string>;
  /**
   * A new master key: to remove a slot, to replace the passphrase or the recovery codes, or because it leaked. Earlier generations are
   * written again under it (or go, when it leaked), in the same transaction. Files exported earlier still open as they did.
   */
  rekey(masterKey: Bytes, rekeying: Rekeying, signal?: AbortSignal): Promise<Rekeyed>;
}

/** What re-keying came to; codes and losses are told only here. */
export interface Rekeyed extends Pick<RekeyedSlots, 'codes' | 'lost'> {
  readonly open: OpenVault;
}

/**
 * Keeps the vault in IndexedDB (security.md §4): everything the screens and the background do to it goes through here.
 * Throws WrongKey, Damaged, TooNew (core/vault/errors.ts) and StorageRefused with a reason.
 */
export interface Keeper extends SlotKeeper {
  /** `none`: nothing was ever saved here. `vanished`: something was, and the browser has let it go: lead to a backup. */
  state(): Promise<'none' | 'present' | 'vanished'>;
  /** The last save that this home remembers, whether or not the vault is still there. */
  lastSaved(): Promise<{ readonly rev: number; readonly savedAt: number } | null>;
  /** Throws StorageRefused `vanished` unless `overVanished`: the person knows that they begin anew. */
  create(
    passphrase: string,
    options?: { readonly signal?: AbortSignal; readonly overVanished?: boolean },
  ): Promise<OpenVault>;
  /** What can be tried on the locked vault, or on a file. */
  waysIn(file?: Bytes): Promise<WaysIn>;
  /** By any slot's secret. Throws WrongKey, Damaged, TooNew, Mistyped. */
  unlock(secret: SlotSecret, signal?: AbortSignal): Promise<OpenVault>;
  /** With the master key that a session kept. WrongKey: the vault was re-keyed elsewhere since. */
  open(masterKey: Bytes): Promise<OpenVault>;
  /**
   * Reads the head under the Web Lock, applies `edit` to what is there now, saves (§4), gives the new state. `edit` may run again when
   * another window was faster; giving back the same value saves nothing.
   */
  change(masterKey: Bytes, edit: (vault: Vault) => Vault, allow?: { shrink?: boolean }): Promise<OpenVault>;
  /** Newest first. */
  generations(masterKey?: Bytes): Promise<StoredGeneration[]>;
  /** One generation's content, to look into and to merge from. */
  openGeneration(masterKey: Bytes, rev: number): Promise<Vault>;
  /** Generations that were found damaged, kept in case somebody can rescue them. */
  setAside(): Promise<StoredGeneration[]>;
  /** The encrypted backup file of what is there now: opened again and compared before it is given. Note it with `noteBackup` once it is stored. */
  exportFile(masterKey: Bytes): Promise<Bytes>;
  /** Opens a file for a merge preview; nothing is stored. */
  openFile(bytes: Bytes, secret: SlotSecret, signal?: AbortSignal): Promise<OpenedFile>;
  /** The newest save once more, from outside the database: a file to keep where that does not open. Null: this browser has none. */
  secondCopy(): Promise<{ readonly savedAt: number; readonly file: Bytes } | null>;
  /** First run, or after the vault vanished: makes a file this home's vault; its passphrase and recovery codes open it here too. */
  adoptFile(bytes: Bytes, secret: SlotSecret, signal?: AbortSignal): Promise<OpenVault>;
  /** Forgets the vault, all generations and the activity for good. */
  erase(): Promise<void>;
  /** Called after another tab or window saved. A hint only. Returns a stop. */
  watch(changed: () => void): () => void;
  /** Lets go of the database. */
  close(): void;
}
