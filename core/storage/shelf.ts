import * as v from 'valibot';
import { encodeBase64Url } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { sha256 } from '../crypto/sha256.ts';
import { readVaultFile } from '../vault/codec.ts';
import { Damaged, TooNew, WrongKey } from '../vault/errors.ts';
import type { VaultFile } from '../vault/file.ts';
import type { Slot } from '../vault/slots/slot.ts';
import type { Vault } from '../vault/vault.ts';
import type { Anchor } from './anchor.ts';
import type { Database, Generation, Head } from './database.ts';

/** What stands in storage: where the newest is said to be, and every generation, newest first. */
export interface Shelf {
  readonly head: Head | null;
  readonly generations: readonly Generation[];
}

/** One generation, opened. */
export interface Found extends Opened {
  /** As it was before the shelf was looked at. */
  readonly anchor: Anchor | null;
}

/** A generation that opened, and those that did not. */
export interface Opened {
  readonly vault: Vault;
  readonly masterKey: Bytes;
  readonly file: VaultFile;
  readonly generation: Generation;
  readonly shelf: Shelf;
  /** Newer ones that could not be opened. */
  readonly damaged: readonly number[];
  /** The one that a secret opened; none when it was opened with the master key. */
  readonly slot?: Slot;
}

/** How to open one file whose bytes are what was saved. */
export type OpenOne = (file: VaultFile) => Promise<Pick<Opened, 'vault' | 'masterKey' | 'slot'>>;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const bytes = v.custom<Bytes>((value) => value instanceof Uint8Array);
const hash = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const HeadSchema = v.object({ rev: whole, hash });
/** What is known of a generation, wherever it was read. */
export const GenerationSchema = v.object({ rev: whole, savedAt: whole, bytes: whole, hash, count: bytes });

/** SHA-256 of a file, base64url. */
export async function hashOf(file: Bytes): Promise<string> {
  return encodeBase64Url(await sha256(file));
}

/** Looks at what is stored; records that are not of our shape are passed over. */
export async function lookAt(database: Database): Promise<Shelf> {
  const transaction = database.transaction(['head', 'generations']);
  // Both asked for in functions of their own and `done` heard: when one throws, the others' failures are not left unheard.
  const [head, generations] = await Promise.all([
    (async () => transaction.objectStore('head').get('head'))(),
    (async () => transaction.objectStore('generations').getAll())(),
    transaction.done,
  ]);
  return {
    head: v.is(HeadSchema, head) ? head : null,
    generations: generations.filter((each) => v.is(GenerationSchema, each)).sort((a, b) => b.rev - a.rev),
  };
}

/** Whether anything was ever saved. */
export function isEmpty(shelf: Shelf): boolean {
  return shelf.head === null && shelf.generations.length === 0;
}

/** What is stored as a generation's file, or null. Chromium keeps large values in files of their own, and can lose one alone. */
export async function storedFile(database: Database, rev: number): Promise<Bytes | null> {
  try {
    const stored = await database.get('files', rev);
    return stored instanceof Uint8Array ? stored : null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotReadableError') return null;
    throw error;
  }
}

/** The file of one generation; throws Damaged when it is missing or not what was saved. */
export async function fileOf(database: Database, generation: Generation): Promise<Bytes> {
  const stored = await storedFile(database, generation.rev);
  if (stored === null) throw new Damaged('storage: the file of this generation is missing');
  if ((await hashOf(stored)) !== generation.hash) throw new Damaged('storage: the file is not what was saved');
  return stored;
}

/**
 * Opens the newest generation that is whole, older ones only when newer ones are damaged. WrongKey: nothing opens, and at least one
 * whole file says so. TooNew stops at once: an older state must not be saved over a newer program's.
 */
export async function openNewest(database: Database, shelf: Shelf, openOne: OpenOne): Promise<Opened> {
  const damaged: number[] = [];
  let wrongKey: WrongKey | null = null;
  if (shelf.head && shelf.head.rev !== shelf.generations[0]?.rev) damaged.push(shelf.head.rev);
  for (const generation of shelf.generations) {
    try {
      if (shelf.head?.rev === generation.rev && shelf.head.hash !== generation.hash) {
        throw new Damaged('storage: head and generation do not agree');
      }
      const file = readVaultFile(await fileOf(database, generation));
      if (file.header.rev !== generation.rev) throw new Damaged('storage: the file is of another revision');
      return { ...(await openOne(file)), file, generation, shelf, damaged };
    } catch (error) {
      if (error instanceof TooNew) throw error;
      // Not at once: a slot edited on disk looks like a wrong passphrase, and the generation before would still open.
      if (error instanceof WrongKey) wrongKey ??= error;
      else if (!(error instanceof Damaged)) throw error;
      damaged.push(generation.rev);
    }
  }
  throw wrongKey ?? new Damaged('storage: every generation is damaged');
}
