import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Bytes } from '../bytes/bytes.ts';
import { TooNew } from '../vault/errors.ts';
import { StorageRefused } from './storage-refused.ts';

/** Which generation is the newest, and the hash its file must have. Saves compare and set it. */
export interface Head {
  readonly rev: number;
  readonly hash: string;
}

/** What is known of a generation without its file. */
export interface Generation {
  readonly rev: number;
  readonly savedAt: number;
  readonly bytes: number;
  readonly hash: string;
  /** The number of accounts, sealed (sealed-count.ts). */
  readonly count: Bytes;
  /** The database had lost it; it is here again from the second copy. */
  readonly putBack?: true;
}

/** Layout of the database. Files lie apart from what is known of them, so that pruning reads no file. */
export interface Layout extends DBSchema {
  head: { key: 'head'; value: Head };
  generations: { key: number; value: Generation };
  files: { key: number; value: Bytes };
  aside: { key: number; value: Generation & { readonly file: Bytes | null } };
  records: { key: string; value: { readonly version: number; readonly sealed: Bytes } };
}

export type Database = IDBPDatabase<Layout>;

/** Raised with every change of the layout; `upgrade` then takes each step from the version found. */
const VERSION = 1;

/** A connection that opens when first used, and again after the browser closed it. */
export interface Connection {
  use<T>(run: (database: Database) => Promise<T>): Promise<T>;
  close(): void;
}

/** Connects to the database of that name; errors come out named (StorageRefused, TooNew). */
export function connect(name: string): Connection {
  let opening: Promise<Database> | null = null;
  const forget = () => {
    opening = null;
  };
  const database = () => {
    opening ??= openNamed(name, forget).catch((error) => {
      forget();
      throw error;
    });
    return opening;
  };
  return {
    async use(run) {
      try {
        return await run(await database());
      } catch (error) {
        // The browser or another tab's upgrade closed it between two uses; nothing had begun.
        if (nameOf(error) !== 'InvalidStateError') throw named(error);
        forget();
      }
      try {
        return await run(await database());
      } catch (error) {
        throw named(error);
      }
    },
    close() {
      opening?.then(
        (open) => open.close(),
        () => {},
      );
      forget();
    },
  };
}

async function openNamed(name: string, closed: () => void): Promise<Database> {
  let gaveUp: ((reason: Error) => void) | null = null;
  const blocked = new Promise<never>((_, reject) => {
    gaveUp = reject;
  });
  const opening = openDB<Layout>(name, VERSION, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('head');
        database.createObjectStore('generations', { keyPath: 'rev' });
        database.createObjectStore('files');
        database.createObjectStore('aside', { keyPath: 'rev' });
        database.createObjectStore('records');
      }
    },
    blocked() {
      gaveUp?.(new StorageRefused('blocked', 'an older version in another tab holds the vault; close that tab'));
    },
    blocking(_current, _next, event) {
      // A newer version waits for us: let it go ahead rather than hold it up.
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    opening.then(
      (late) => late.close(),
      () => {},
    );
    if (nameOf(error) === 'VersionError') throw new TooNew('storage: a newer Watchword has been here');
    if (error instanceof StorageRefused || nameOf(error) === 'QuotaExceededError') throw named(error);
    throw new StorageRefused('unavailable', 'this browser gives no room to store anything here', { cause: error });
  }
}

function named(error: unknown): unknown {
  if (nameOf(error) === 'QuotaExceededError') {
    return new StorageRefused('full', 'there is no room left on this device; nothing was changed', { cause: error });
  }
  return error;
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
