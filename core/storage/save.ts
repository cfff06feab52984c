import type { Bytes } from '../bytes/bytes.ts';
import { equalBytes } from '../bytes/compare.ts';
import type { Random } from '../crypto/random.ts';
import { type Envelope, readVaultFile, sealVault } from '../vault/codec.ts';
import type { Vault } from '../vault/vault.ts';
import type { Connection, Database, Generation, Head, Layout } from './database.ts';
import { type Prunable, revisionsToKeep } from './prune.ts';
import { openCount, sealCount } from './sealed-record.ts';
import { hashOf, type Shelf, storedFile } from './shelf.ts';
import { StorageRefused } from './storage-refused.ts';

/** The steps of a save, in order; told to `before` so that a test can crash at each. */
export type SaveStep =
  | 'read'
  | 'edit'
  | 'seal'
  | 'begin'
  | 'put file'
  | 'put generation'
  | 'put head'
  | 'prune'
  | 'commit'
  | 'read back'
  | 'copy'
  | 'anchor'
  | 'announce';

/** A generation ready to be written: everything that needs crypto is done. */
export interface Sealed {
  readonly generation: Generation;
  readonly file: Bytes;
}

/** One transaction's worth of work. */
export interface Batch {
  /** What the head must still be. */
  readonly expected: Head | null;
  readonly next: Sealed;
  /** Written again under another key, in the same transaction. */
  readonly rewritten?: readonly Sealed[];
  readonly remove: readonly number[];
  /** Moved out of the way, kept. */
  readonly setAside: readonly number[];
  readonly forgetAside?: boolean;
  readonly records?: readonly { readonly key: string; readonly version: number; readonly sealed: Bytes }[];
}

const MOST_ASIDE = 5;

/** Seals a vault as the generation of its `rev`; `sealVault` has opened it again before anything is written. */
export async function sealGeneration(
  vault: Vault,
  envelope: Envelope,
  masterKey: Bytes,
  savedAt: number,
  random: Random,
  before: (step: SaveStep) => void,
  lastSalt: Bytes | null,
): Promise<Sealed> {
  before('seal');
  const file = await sealVault(vault, envelope, masterKey, random);
  const parts = readVaultFile(file);
  if (lastSalt && equalBytes(parts.saveSalt, lastSalt)) {
    throw new Error('storage: the random source repeats itself; nothing was saved');
  }
  const hash = await hashOf(file);
  const count = await sealCount(masterKey, hash, Object.keys(vault.accounts).length, random);
  return { file, generation: { rev: vault.rev, savedAt, bytes: file.length, hash, count } };
}

/** Which of the stored generations go once `next` is there. */
export async function toPrune(shelf: Shelf, next: Prunable, masterKey: Bytes, now: number): Promise<number[]> {
  const known = await Promise.all(
    shelf.generations.map(async ({ rev, savedAt, hash, count }) => ({
      rev,
      savedAt,
      accounts: (await openCount(masterKey, hash, count)) ?? 0,
    })),
  );
  const keep = revisionsToKeep([...known, next], now);
  return known.map(({ rev }) => rev).filter((rev) => !keep.has(rev));
}

/** Writes a batch in one strict transaction. False: the head is no longer what was expected, nothing was written. */
export async function commit(connection: Connection, batch: Batch, before: (step: SaveStep) => void): Promise<boolean> {
  const written = await connection.use((database) => write(database, batch, before));
  if (!written) return false;
  before('read back');
  const { rev, hash } = batch.next.generation;
  const stored = await connection.use((database) => database.get('files', rev));
  // Another window may already have pruned or rewritten it, having read it first: only different bytes are a failure.
  if (stored && (await hashOf(stored)) !== hash && !(await wasRewritten(connection, rev, hash))) {
    throw new StorageRefused('unconfirmed', 'reading back gave other bytes; the generation before is still there');
  }
  return true;
}

async function write(database: Database, batch: Batch, before: (step: SaveStep) => void): Promise<boolean> {
  before('begin');
  const { expected, next, rewritten = [], remove, setAside, forgetAside, records = [] } = batch;
  // Before the transaction, which a file that cannot be read would end.
  const damaged = new Map<number, Bytes | null>();
  for (const rev of setAside) damaged.set(rev, await storedFile(database, rev));
  const stores = ['head', 'generations', 'files', 'aside', 'records'] as const;
  // `strict` asks for a flush before `complete`; a browser's default for this may change, so it is always said.
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const [heads, generations, files, aside] = [
    transaction.objectStore('head'),
    transaction.objectStore('generations'),
    transaction.objectStore('files'),
    transaction.objectStore('aside'),
  ];
  try {
    const head = await heads.get('head');
    if (head?.rev !== expected?.rev || head?.hash !== expected?.hash) {
      transaction.abort();
      await transaction.done.catch(() => {});
      return false;
    }
    if (forgetAside) await aside.clear();
    for (const [rev, file] of damaged) {
      const generation = await generations.get(rev);
      if (generation && !forgetAside) await aside.put({ ...generation, file });
    }
    for (const old of (await aside.getAllKeys()).slice(0, -MOST_ASIDE)) await aside.delete(old);
    for (const rev of [...setAside, ...remove]) {
      await generations.delete(rev);
      await files.delete(rev);
    }
    before('put file');
    for (const { generation, file } of [...rewritten, next]) await files.put(file, generation.rev);
    before('put generation');
    for (const { generation } of [...rewritten, next]) await generations.put(generation);
    before('put head');
    await heads.put({ rev: next.generation.rev, hash: next.generation.hash }, 'head');
    before('prune');
    for (const { key, version, sealed } of records)
      await transaction.objectStore('records').put({ version, sealed }, key);
    before('commit');
    await transaction.done;
    return true;
  } catch (error) {
    await undo(transaction);
    throw error;
  }
}

async function undo(transaction: { abort(): void; readonly done: Promise<void> }): Promise<void> {
  const done = transaction.done.catch(() => {});
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
  await done;
}

async function wasRewritten(connection: Connection, rev: number, hash: string): Promise<boolean> {
  const generation: Layout['generations']['value'] | undefined = await connection.use((database) =>
    database.get('generations', rev),
  );
  return generation !== undefined && generation.hash !== hash;
}
