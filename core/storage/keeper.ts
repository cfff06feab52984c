import type { Bytes } from '../bytes/bytes.ts';
import type { Vault } from '../vault/vault.ts';

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
}

/** An encrypted file that was opened but belongs to nobody yet. */
export interface OpenedFile {
  readonly vault: Vault;
  readonly hash: string;
}

/**
 * Keeps the vault in IndexedDB (security.md §4): everything the screens and the background do to it goes through here.
 * Throws WrongKey, Damaged, TooNew (core/vault/errors.ts) and StorageRefused with a reason.
 */
export interface Keeper {
  /** `none`: nothing was ever saved here. */
  state(): Promise<'none' | 'present'>;
  create(passphrase: string, signal?: AbortSignal): Promise<OpenVault>;
  /** Throws WrongKey, Damaged, TooNew. */
  unlock(passphrase: string, signal?: AbortSignal): Promise<OpenVault>;
  /** With the master key that a session kept. WrongKey: the passphrase was changed elsewhere since. */
  open(masterKey: Bytes): Promise<OpenVault>;
  /**
   * Reads the head under the Web Lock, applies `edit` to what is there now, saves (§4), gives the new state. `edit` may run again when
   * another window was faster; giving back the same value saves nothing.
   */
  change(masterKey: Bytes, edit: (vault: Vault) => Vault, allow?: { shrink?: boolean }): Promise<OpenVault>;
  /** A new master key under a new passphrase; every generation is encrypted anew. Files exported earlier still open with the old passphrase. */
  changePassphrase(masterKey: Bytes, passphrase: string, signal?: AbortSignal): Promise<OpenVault>;
  /** Newest first. */
  generations(masterKey?: Bytes): Promise<StoredGeneration[]>;
  /** One generation's content, to look into and to merge from. */
  openGeneration(masterKey: Bytes, rev: number): Promise<Vault>;
  /** Generations that were found damaged, kept in case somebody can rescue them. */
  setAside(): Promise<StoredGeneration[]>;
  /** The encrypted backup file of what is there now: opened again and compared before it is given. Note it with `noteBackup` once it is stored. */
  exportFile(masterKey: Bytes): Promise<Bytes>;
  /** Opens a file for a merge preview; nothing is stored. */
  openFile(bytes: Bytes, passphrase: string, signal?: AbortSignal): Promise<OpenedFile>;
  /** First run: makes a file this home's vault, under its own passphrase. */
  adoptFile(bytes: Bytes, passphrase: string, signal?: AbortSignal): Promise<OpenVault>;
  /** Forgets the vault, all generations and the activity for good. */
  erase(): Promise<void>;
  /** Called after another tab or window saved. A hint only. Returns a stop. */
  watch(changed: () => void): () => void;
  /** Lets go of the database. */
  close(): void;
}
