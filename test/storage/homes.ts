import { encodeUtf8 } from '../../core/bytes/text.ts';
import { hkdf } from '../../core/crypto/hkdf.ts';
import { systemRandom } from '../../core/crypto/random.ts';
import type { AnchorPort } from '../../core/storage/anchor.ts';
import { connect, type Database } from '../../core/storage/database.ts';
import type { Keeper } from '../../core/storage/keeper.ts';
import { openKeeper } from '../../core/storage/open-keeper.ts';
import type { KeeperOptions } from '../../core/storage/vault-store.ts';
import { addAccount, newAccountId } from '../../core/vault/edit/add-account.ts';
import type { Kdf } from '../../core/vault/slots/slot.ts';
import type { Vault } from '../../core/vault/vault.ts';

/** One hash instead of Argon2id: what is proved with it is the storage. */
export const quickKdf: Kdf = (passphrase, salt) => hkdf(encodeUtf8(passphrase), salt, 'test');

export const words = (passphrase: string) => ({ type: 'password', passphrase }) as const;
export const written = (code: string) => ({ type: 'recovery', code }) as const;

/** Accounts of that name, as an edit. */
export const add =
  (name: string, times = 1, now = Date.UTC(2026, 0, 1)) =>
  (vault: Vault): Vault => {
    let next = vault;
    for (let n = 0; n < times; n++) next = addAccount(next, enrolment(name), newAccountId(systemRandom), now);
    return next;
  };
export const names = (vault: Vault): string[] => Object.values(vault.accounts).map((account) => account.name);

const enrolment = (name: string) => ({
  issuer: 'Sekoia.io',
  name,
  otp: { type: 'totp', secret: 'GEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const,
  warnings: [],
});

/** Homes over real IndexedDB databases; each call without a name is a new one. */
export function openHomes() {
  const made: Keeper[] = [];
  return {
    home(options: Partial<KeeperOptions> = {}): Keeper & { readonly databaseName: string } {
      const name = options.name ?? `test-${crypto.randomUUID()}`;
      const now = () => Date.UTC(2026, 0, 1);
      const keeper = openKeeper({ name, kdf: quickKdf, now, random: systemRandom, ...options });
      made.push(keeper);
      return Object.assign(keeper, { databaseName: name });
    },
    close() {
      for (const each of made.splice(0)) each.close();
    },
  };
}

/** Does something to the database behind the keeper's back. */
export async function behind<T>(name: string, run: (database: Database) => Promise<T>): Promise<T> {
  const connection = connect(name);
  const result = await connection.use(run);
  connection.close();
  return result;
}

/** An anchor in memory: what a home keeps outside the database. */
export function memoryAnchor(): AnchorPort & { text: string | null } {
  const port = {
    text: null as string | null,
    read: async () => port.text,
    write: async (text: string) => {
      port.text = text;
    },
    clear: async () => {
      port.text = null;
    },
  };
  return port;
}

const stores = ['head', 'generations', 'files', 'aside', 'records'] as const;

/** The whole database as it is now, and a way to put it back as it was. */
export async function copyOf(name: string): Promise<() => Promise<void>> {
  const copied = await behind(name, (database) =>
    Promise.all(
      stores.map(async (store) => ({
        store,
        keys: await database.getAllKeys(store),
        values: await database.getAll(store),
      })),
    ),
  );
  return () =>
    behind(name, async (database) => {
      const transaction = database.transaction(stores, 'readwrite');
      for (const { store, keys, values } of copied) {
        const into = transaction.objectStore(store);
        await into.clear();
        // What has its key inside takes none beside it.
        for (const [n, value] of values.entries()) await into.put(value, into.keyPath ? undefined : keys[n]);
      }
      await transaction.done;
    });
}
