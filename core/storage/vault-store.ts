import type { Bytes } from '../bytes/bytes.ts';
import { equalBytes } from '../bytes/compare.ts';
import type { KdfCost } from '../crypto/kdf-cost.ts';
import type { Random } from '../crypto/random.ts';
import { type Envelope, fitsVaultFile, openVaultFile, readVaultFile } from '../vault/codec.ts';
import { Damaged, TooNew, WrongKey } from '../vault/errors.ts';
import { type Header, needsLaterReader } from '../vault/header.ts';
import { sameValue } from '../vault/same-value.ts';
import type { Kdf, Slot } from '../vault/slots/slot.ts';
import { forgetOtherSlots } from '../vault/slots/slot-notes.ts';
import type { Vault } from '../vault/vault.ts';
import { type AnchorPort, readAnchor, writeAnchor } from './anchor.ts';
import { type Connection, connect } from './database.ts';
import type { OpenVault } from './keeper.ts';
import { type Lock, webLock } from './lock.ts';
import { hasLost, isWhole, rekeyedBetween } from './put-back.ts';
import { renewGenerations, renewRecords } from './renew.ts';
import { commit, type SaveStep, type Sealed, sealGeneration, toPrune } from './save.ts';
import type { SecondCopy } from './second-copy.ts';
import { type Found, fileOf, isEmpty, lookAt, type OpenOne, openNewest, type Shelf } from './shelf.ts';
import { StorageRefused } from './storage-refused.ts';

/** What a keeper needs from its home. */
export interface KeeperOptions {
  /** The database's name; homes of one origin that share a vault share it. */
  readonly name: string;
  readonly kdf: Kdf;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly random: Random;
  /** For passphrases; measured unless said: 64 MiB and three passes, less on a slow device. */
  readonly cost?: KdfCost;
  /** Program and version, written into the header for people to read. */
  readonly createdBy?: string;
  /** Web Lock unless said. */
  readonly lock?: Lock;
  /** Where to remember the last save outside the database; without it nobody notices a database that went back or away. */
  readonly anchor?: AnchorPort;
  /** Where the newest generation is kept once more; without it a database that the browser deleted is gone. */
  readonly copy?: SecondCopy;
  /** Called before each step of a save; what it throws stops the save there. */
  readonly before?: (step: SaveStep) => void;
}

/** Saves that may find another window faster before giving up; each time that window did get on. */
const MOST_TRIES = 1000;

/** What becomes of the generations that are there: `keep` as they are, `renew` under the new key and slots, `drop`. */
export type Earlier = 'keep' | 'renew' | 'drop';

/** A generation to be written. */
export interface Wanted {
  readonly vault: Vault;
  readonly masterKey: Bytes;
  readonly vaultId: string;
  readonly slots: readonly Slot[];
  readonly earlier?: Earlier;
}

/** The generations under a keeper: finding the newest that opens, and saving the next. */
export interface VaultStore {
  readonly connection: Connection;
  readonly lock: Lock;
  /** What stands here; an empty database has its second copy back. */
  look(): Promise<Shelf>;
  /** The newest header that can be read, without a key. */
  headerOf(shelf: Shelf): Promise<Header | null>;
  /** The newest generation that opens, found again when another window saved meanwhile. */
  find(openOne: OpenOne): Promise<Found>;
  findWith(masterKey: Bytes): Promise<Found>;
  /** Saves one generation after `found`; null: another window was faster, nothing was written. */
  store(found: Found | null, wanted: Wanted): Promise<OpenVault | null>;
  /** Under the lock: finds with the key and saves what `make` says, again with what is there then while another window is faster. */
  saveNext<T extends { readonly open: OpenVault }>(
    masterKey: Bytes,
    make: (found: Found, save: (wanted: Wanted) => Promise<OpenVault | null>) => Promise<T | null>,
  ): Promise<T>;
  refusePresent(): Promise<void>;
  hints(): BroadcastChannel;
  close(): void;
}

/** The store in IndexedDB under the options' name. */
export function openVaultStore(options: KeeperOptions): VaultStore {
  const { name, now, random, createdBy = 'watchword', before = () => {} } = options;
  const connection = connect(name);
  const lock = options.lock ?? webLock(`vault/${name}`);
  let channel: BroadcastChannel | null = null;
  const hints = () => {
    channel ??= new BroadcastChannel(`watchword/${name}`);
    return channel;
  };

  /** Writes the second copy into the database where it is what that has lost. */
  async function putBack(shelf: Shelf, here: Header | null, isLost: (copy: Sealed) => boolean): Promise<boolean> {
    const copy = await options.copy?.read();
    if (!copy || !isLost(copy)) return false;
    const next: Sealed = { ...copy, generation: { ...copy.generation, putBack: true } };
    // What lies here may have come back with a passphrase that was replaced since: that is to open nothing.
    const replaced = here !== null && rekeyedBetween(here, readVaultFile(copy.file).header);
    const remove = replaced ? shelf.generations.map(({ rev }) => rev).filter((rev) => rev !== copy.generation.rev) : [];
    // Another window may do it first, or save: either way the next look sees what is there then.
    await commit(connection, { expected: shelf.head, next, remove, setAside: [] }, () => {});
    return true;
  }

  async function look(): Promise<Shelf> {
    const shelf = await connection.use(lookAt);
    return isEmpty(shelf) && (await putBack(shelf, null, () => true)) ? connection.use(lookAt) : shelf;
  }

  async function headerOf({ generations }: Shelf): Promise<Header | null> {
    for (const generation of generations) {
      try {
        return readVaultFile(await connection.use((database) => fileOf(database, generation))).header;
      } catch (error) {
        if (!(error instanceof Damaged)) throw error;
      }
    }
    return null;
  }

  // Once a window: a database goes back where a browser begins. Under a window that runs it can only be deleted, and then it is empty.
  let compared = !options.copy;
  async function isBehindCopy({ shelf }: Pick<Found, 'shelf'>): Promise<boolean> {
    const behind = !compared && ((await options.copy?.newest()) ?? 0) > (shelf.head?.rev ?? 0);
    compared = true;
    return behind;
  }

  async function find(openOne: OpenOne): Promise<Found> {
    let mended = false;
    for (let tries = 1; ; tries++) {
      // First: read after the shelf, it could already tell of a save that the shelf does not have.
      const anchor = await readAnchor(options.anchor);
      const shelf = await look();
      if (isEmpty(shelf)) throw new StorageRefused('none', 'there is no vault here yet');
      const found = await connection.use((database) => openNewest(database, shelf, openOne)).catch((error) => error);
      if (isWhole(found, anchor) && !(await isBehindCopy(found))) return { ...found, anchor };
      // Another window may have saved, pruned or changed the key while we read: then this was no damage.
      const head = (await connection.use(lookAt)).head;
      if (!sameValue(head, shelf.head) && tries < MOST_TRIES) continue;
      if (!mended) {
        const here = await headerOf(shelf);
        mended = await putBack(shelf, here, (copy) => hasLost(found, shelf, here, copy));
        if (mended) continue;
      }
      if (found instanceof Error) throw found;
      return { ...found, anchor };
    }
  }

  const findWith = (masterKey: Bytes) =>
    find(async (file) => {
      if (!(await fitsVaultFile(file, masterKey))) throw new WrongKey('storage: the key was changed elsewhere');
      return { vault: await openVaultFile(file, masterKey), masterKey };
    });

  async function store(found: Found | null, wanted: Wanted): Promise<OpenVault | null> {
    const { masterKey, slots, vaultId, earlier = 'keep' } = wanted;
    if (found && needsLaterReader(found.file.header)) {
      throw new TooNew('storage: a newer Watchword wrote this vault; it can be looked at, not changed');
    }
    const vault = forgetOtherSlots(wanted.vault, slots);
    const shelf = found?.shelf ?? { head: null, generations: [] };
    const at = now();
    const envelope: Envelope = { vaultId, slots, createdBy };
    const lastSalt = found?.file.saveSalt ?? null;
    const sealed = await sealGeneration(vault, envelope, masterKey, at, random, before, lastSalt);
    const accounts = Object.keys(vault.accounts).length;
    const oldKey = found?.masterKey ?? masterKey;
    const pruned =
      earlier === 'drop'
        ? shelf.generations.map(({ rev }) => rev)
        : await toPrune(shelf, { rev: vault.rev, savedAt: at, accounts }, oldKey, at);
    const setAside = found?.damaged ?? [];
    const kept = shelf.generations.filter(({ rev }) => !pruned.includes(rev) && !setAside.includes(rev));
    const rekeyed = !equalBytes(oldKey, masterKey);
    const renewal = { envelope, masterKey, random, before, floor: vault.kdfFloor };
    const { rewritten, unreadable } =
      earlier === 'renew'
        ? await renewGenerations(connection, kept, oldKey, renewal)
        : { rewritten: [], unreadable: [] };
    const done = await commit(
      connection,
      {
        expected: shelf.head,
        next: sealed,
        rewritten,
        remove: [...pruned, ...unreadable],
        setAside,
        forgetAside: rekeyed,
        records: rekeyed ? await renewRecords(connection, oldKey, masterKey, random) : [],
      },
      before,
    );
    if (!done) return null;
    const { rev, hash, savedAt } = sealed.generation;
    before('copy');
    // Before the anchor: a window that dies in between leaves the anchor behind, and whoever opens next makes up for both.
    await options.copy?.write(sealed, earlier === 'keep' ? 'keep' : 'drop');
    before('anchor');
    await writeAnchor(options.anchor, { vaultId, rev, hash, savedAt });
    before('announce');
    hints().postMessage(rev);
    return { vault, masterKey, hash, openedOlder: null, rolledBack: null, putBack: null, readOnly: false };
  }

  return {
    connection,
    lock,
    look,
    headerOf,
    find,
    findWith,
    store,
    saveNext(masterKey, make) {
      return lock(async () => {
        for (let tries = 0; tries < MOST_TRIES; tries++) {
          before('read');
          const found = await findWith(masterKey);
          before('edit');
          const made = await make(found, (wanted) => store(found, wanted));
          if (made) return made;
        }
        throw new StorageRefused('busy', 'other windows kept saving first; try again');
      });
    },
    async refusePresent() {
      if (!isEmpty(await look())) throw new StorageRefused('present', 'there is a vault here already');
    },
    hints,
    close() {
      channel?.close();
      channel = null;
      connection.close();
    },
  };
}
