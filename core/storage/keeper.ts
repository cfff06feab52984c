import type { Bytes } from '../bytes/bytes.ts';
import type { Vault } from '../vault/vault.ts';

/** What lies in storage, without opening it. */
export interface StoredGeneration {
  readonly rev: number;
  readonly savedAt: number;
  readonly accounts: number;
  readonly bytes: number;
  readonly hash: string;
}

/** An open vault: its value and what later saves need. */
export interface OpenVault {
  readonly vault: Vault;
  readonly masterKey: Bytes;
  readonly hash: string;
  /** Set when the newest generation was damaged and an older one was opened. */
  readonly openedOlder: { readonly rev: number; readonly savedAt: number; readonly lost: number } | null;
}

/** Keeps the vault in IndexedDB (security.md §4): everything the screens and the background do to it goes through here. */
export interface Keeper {
  /** `none`: nothing was ever saved here. */
  state(): Promise<'none' | 'present'>;
  create(passphrase: string): Promise<OpenVault>;
  /** Throws WrongKey, Damaged, TooNew. */
  unlock(passphrase: string): Promise<OpenVault>;
  /** With the master key that a session kept. */
  open(masterKey: Bytes): Promise<OpenVault>;
  /** Reads the head under the Web Lock, applies `edit` to what is there now, saves (§4), gives the new state. */
  change(masterKey: Bytes, edit: (vault: Vault) => Vault, allow?: { shrink?: boolean }): Promise<OpenVault>;
  generations(): Promise<StoredGeneration[]>;
  /** Called after another tab or window saved. A hint only. Returns a stop. */
  watch(changed: () => void): () => void;
}
