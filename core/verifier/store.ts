import type { VerifierEvent } from './events.ts';
import type { LogHead } from './log.ts';

/** Consecutive failures of one factor or of the whole account. `since`: ms, when the last attempt was counted; the wait runs from there. */
export interface Counter {
  readonly failures: number;
  readonly since: number;
}

export type FactorKind = 'totp' | 'hotp' | 'backup' | 'recovery';

/** What is known of one user as a whole. */
export interface AccountRecord {
  /** All factors together: falls only by a factor's success, and then by that factor's own failures. */
  readonly attempts: Counter;
  readonly factors: Readonly<Partial<Record<FactorKind, Counter>>>;
  /** The backup code set in force; 0 before the first. `savedGeneration`: the set that the person said they have kept. */
  readonly generation: number;
  readonly savedGeneration: number;
  /** Readings of the store's clock, ms: the latest, and the highest ever. Expiry goes by the highest. */
  readonly clock: { readonly last: number; readonly highest: number };
  /** An administrator took every factor away: only the recovery code leads on, and only to a new enrolment. */
  readonly reset: boolean;
  /** Sessions that began before are void; ms. */
  readonly sessionsFrom: number;
  readonly log: LogHead;
}

/** One authenticator. The secret is sealed, base64. */
export interface AuthenticatorRecord {
  readonly type: 'totp' | 'hotp';
  readonly sealedSecret: string;
  readonly boundAt: number;
  /** The newest step or counter a code was taken for: only a later one is taken. −1 before the first of a counter. */
  readonly last: number;
  /** How far the person's clock is ahead of ours, in steps, smoothed; −2 to 2. Moves the window, never widens it. */
  readonly drift: number;
  readonly lastUsedAt: number | null;
}

/** An authenticator that has not proved itself with a code yet. */
export interface PendingRecord {
  readonly type: 'totp' | 'hotp';
  readonly sealedSecret: string;
  readonly startedAt: number;
  readonly tries: number;
}

/** One backup code, hashed; salt and hash are base64. */
export interface BackupCodeRecord {
  readonly generation: number;
  readonly index: number;
  readonly salt: string;
  readonly hash: string;
  readonly usedAt: number | null;
}

/** The one recovery code that an administrator's reset made, hashed. */
export interface RecoveryRecord {
  readonly salt: string;
  readonly hash: string;
  readonly issuedAt: number;
  readonly usedAt: number | null;
}

/** Whether an organisation's people may do without a second factor. */
export interface OrganisationRecord {
  readonly mode: 'optional' | 'required';
  readonly log: LogHead;
}

/** A browser or phone that signed in. Its id ends with the hash of the token that it keeps. */
export interface DeviceRecord {
  readonly name: string;
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** Until when it is not asked for a code; null: it is asked. */
  readonly rememberedUntil: number | null;
  readonly blockedAt: number | null;
}

/** When attempts from one network failed, or have not succeeded yet: ms, of the last minute, at most 20. */
export interface NetworkRecord {
  readonly failures: readonly number[];
}

/** Every kind of record: plain JSON, so that one table `(kind, id, owner, revision, value)` can hold them all. */
export interface Records {
  account: AccountRecord;
  authenticator: AuthenticatorRecord;
  pending: PendingRecord;
  backupCode: BackupCodeRecord;
  recovery: RecoveryRecord;
  organisation: OrganisationRecord;
  device: DeviceRecord;
  network: NetworkRecord;
}

/** A record as it was read. `revision` grows by one with each write and is 1 after the first. */
export interface Stored<K extends keyof Records> {
  readonly id: string;
  readonly revision: number;
  readonly value: Records[K];
}

/** What `Store.transaction` gives when another transaction was faster; nothing was written. */
export const conflict = Symbol('conflict');

/** Reads and writes of one transaction. */
export interface Transaction {
  read<K extends keyof Records>(kind: K, id: string): Promise<Stored<K> | null>;
  /** All records of one kind that belong to one user, by id. */
  list<K extends keyof Records>(kind: K, owner: string): Promise<readonly Stored<K>[]>;
  /**
   * Compare-and-set: writes only if the record is still at `expected` (0: there is none). When it is not, the whole transaction
   * ends as `conflict`, at this call or at the commit.
   */
  write<K extends keyof Records>(
    kind: K,
    id: string,
    owner: string,
    value: Records[K],
    expected: number,
  ): Promise<void>;
  /** Compare-and-set as `write` does; the record is gone afterwards. */
  remove(kind: keyof Records, id: string, expected: number): Promise<void>;
  append(owner: string, event: VerifierEvent): Promise<void>;
  /** Everything appended for a user, oldest first. */
  events(owner: string): Promise<readonly VerifierEvent[]>;
}

/** Where a relying party keeps its second factors: the port that a database adapter fills. */
export interface Store {
  /** ms since the epoch by the one clock that all servers share: the database's where it has one. */
  now(): Promise<number>;
  /** Runs `work` in one transaction: all of it is kept, durably, or none of it. A throw in `work` undoes it and comes out again. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T | typeof conflict>;
}
