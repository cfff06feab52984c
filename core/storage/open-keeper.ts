import { encodeBase64Url } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { KdfCost } from '../crypto/kdf-cost.ts';
import type { Random } from '../crypto/random.ts';
import {
  type Envelope,
  fitsVaultFile,
  openVaultFile,
  readVaultFile,
  sealVault,
  unlockVaultFile,
} from '../vault/codec.ts';
import { emptyVault } from '../vault/empty-vault.ts';
import { WrongKey } from '../vault/errors.ts';
import { sameValue } from '../vault/same-value.ts';
import { defaultKdfCost, makePasswordSlot } from '../vault/slots/password.ts';
import type { Kdf, Slot } from '../vault/slots/slot.ts';
import type { Vault } from '../vault/vault.ts';
import { connect } from './database.ts';
import type { Keeper, OpenVault, StoredGeneration } from './keeper.ts';
import { onceEach } from './known-kdf.ts';
import { type Lock, webLock } from './lock.ts';
import { renewGenerations, renewRecords } from './renew.ts';
import { commit, type SaveStep, sealGeneration, toPrune } from './save.ts';
import { openCount } from './sealed-record.ts';
import { type Found, fileOf, hashOf, isEmpty, lookAt, type OpenOne, openNewest } from './shelf.ts';
import { refuseShrink } from './shrink.ts';
import { StorageRefused } from './storage-refused.ts';

/** What a keeper needs from its home. */
export interface KeeperOptions {
  /** The database's name; homes of one origin that share a vault share it. */
  readonly name: string;
  readonly kdf: Kdf;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly random: Random;
  /** For new slots; 64 MiB, three passes, one lane unless said. */
  readonly cost?: KdfCost;
  /** Program and version, written into the header for people to read. */
  readonly createdBy?: string;
  /** Web Lock unless said. */
  readonly lock?: Lock;
  /** Called before each step of a save; what it throws stops the save there. */
  readonly before?: (step: SaveStep) => void;
}

/** Saves that may find another window faster before giving up; each time that window did get on. */
const MOST_TRIES = 1000;

/** The vault in IndexedDB, saved as security.md §4 says. */
export function openKeeper(options: KeeperOptions): Keeper {
  const { name, kdf, now, random, cost = defaultKdfCost, createdBy = 'watchword', before = () => {} } = options;
  const connection = connect(name);
  const lock = options.lock ?? webLock(`vault/${name}`);
  let channel: BroadcastChannel | null = null;
  const hints = () => {
    channel ??= new BroadcastChannel(`watchword/${name}`);
    return channel;
  };

  async function find(openOne: OpenOne): Promise<Found> {
    for (let tries = 1; ; tries++) {
      const shelf = await connection.use(lookAt);
      if (isEmpty(shelf)) throw new StorageRefused('none', 'there is no vault here yet');
      const found = await connection.use((database) => openNewest(database, shelf, openOne)).catch((error) => error);
      if (!(found instanceof Error) && found.damaged.length === 0) return found;
      // Another window may have saved, pruned or changed the key while we read: then this was no damage.
      const head = (await connection.use(lookAt)).head;
      if (!sameValue(head, shelf.head) && tries < MOST_TRIES) continue;
      if (found instanceof Error) throw found;
      return found;
    }
  }

  const findWith = (masterKey: Bytes) =>
    find(async (file) => {
      if (!(await fitsVaultFile(file, masterKey))) throw new WrongKey('storage: the key was changed elsewhere');
      return { vault: await openVaultFile(file, masterKey), masterKey };
    });

  async function store(
    found: Found | null,
    next: Vault,
    masterKey: Bytes,
    slots: readonly Slot[],
    vaultId: string,
    renewed = false,
  ): Promise<OpenVault | null> {
    const shelf = found?.shelf ?? { head: null, generations: [] };
    const at = now();
    const envelope: Envelope = { vaultId, slots, createdBy };
    const lastSalt = found?.file.saveSalt ?? null;
    const sealed = await sealGeneration(next, envelope, masterKey, at, random, before, lastSalt);
    const accounts = Object.keys(next.accounts).length;
    const pruned = await toPrune(shelf, { rev: next.rev, savedAt: at, accounts }, found?.masterKey ?? masterKey, at);
    const setAside = found?.damaged ?? [];
    const kept = shelf.generations.filter(({ rev }) => !pruned.includes(rev) && !setAside.includes(rev));
    const rewriting = renewed && found !== null;
    const { rewritten, unreadable } = rewriting
      ? await renewGenerations(connection, kept, found.masterKey, {
          envelope,
          masterKey,
          random,
          before,
          floor: next.kdfFloor,
        })
      : { rewritten: [], unreadable: [] };
    const done = await commit(
      connection,
      {
        expected: shelf.head,
        next: sealed,
        rewritten,
        remove: [...pruned, ...unreadable],
        setAside,
        forgetAside: renewed,
        record: rewriting ? await renewRecords(connection, found.masterKey, masterKey, random) : null,
      },
      before,
    );
    if (!done) return null;
    before('announce');
    hints().postMessage(next.rev);
    return { vault: next, masterKey, hash: sealed.generation.hash, openedOlder: null };
  }

  // `make` is asked again, with what is there then, as long as another window is faster.
  async function saveUntilDone(make: () => Promise<OpenVault | null>): Promise<OpenVault> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const open = await make();
      if (open) return open;
    }
    throw new StorageRefused('busy', 'other windows kept saving first; try again');
  }

  const refusePresent = async () => {
    if (!isEmpty(await connection.use(lookAt))) throw new StorageRefused('present', 'there is a vault here already');
  };

  async function saveFirst(next: Vault, masterKey: Bytes, slots: readonly Slot[], vaultId: string): Promise<OpenVault> {
    return lock(async () => {
      await refusePresent();
      const open = await store(null, next, masterKey, slots, vaultId);
      if (!open) throw new StorageRefused('present', 'there is a vault here already');
      return open;
    });
  }

  const newWriter = () => Array.from(random(4), (byte) => byte.toString(16).padStart(2, '0')).join('');

  return {
    async state() {
      return isEmpty(await connection.use(lookAt)) ? 'none' : 'present';
    },

    async create(passphrase, signal) {
      await refusePresent();
      const masterKey = random(32);
      const vaultId = encodeBase64Url(random(16));
      const slot = await makePasswordSlot({ vaultId, masterKey, passphrase, cost, kdf, random, signal });
      const vault = { ...emptyVault(newWriter(), floorOf(cost)), rev: 1 };
      return saveFirst(vault, masterKey, [slot], vaultId);
    },

    async unlock(passphrase, signal) {
      const known = onceEach(kdf);
      const found = await find(async (file) => {
        const masterKey = await unlockVaultFile(file, { type: 'password', passphrase, kdf: known, signal });
        return { masterKey, vault: await openVaultFile(file, masterKey) };
      });
      return opened(found);
    },

    async open(masterKey) {
      return opened(await findWith(masterKey));
    },

    change(masterKey, edit, allow = {}) {
      return lock(() =>
        saveUntilDone(async () => {
          before('read');
          const found = await findWith(masterKey);
          before('edit');
          const edited = edit(found.vault);
          if (edited === found.vault) return opened(found);
          if (!allow.shrink) refuseShrink(found.vault, edited);
          const next = follow(found, edited);
          return store(found, next, masterKey, found.file.header.slots, found.file.header.vaultId);
        }),
      );
    },

    changePassphrase(masterKey, passphrase, signal) {
      return lock(() =>
        saveUntilDone(async () => {
          before('read');
          const found = await findWith(masterKey);
          const { vaultId, slots } = found.file.header;
          if (slots.some((slot) => slot.type !== 'password')) {
            throw new Error('storage: this vault has a way in that this version cannot renew');
          }
          const newKey = random(32);
          const slot = await makePasswordSlot({ vaultId, masterKey: newKey, passphrase, cost, kdf, random, signal });
          const next = follow(found, { ...found.vault, kdfFloor: { ...found.vault.kdfFloor, ...floorOf(cost) } });
          return store(found, next, newKey, [slot], vaultId, true);
        }),
      );
    },

    async generations(masterKey) {
      const { generations } = await connection.use(lookAt);
      return Promise.all(
        generations.map(async ({ count, ...generation }): Promise<StoredGeneration> => {
          const accounts = masterKey ? await openCount(masterKey, generation.hash, count) : null;
          return { ...generation, accounts };
        }),
      );
    },

    async openGeneration(masterKey, rev) {
      const generation = (await connection.use(lookAt)).generations.find((each) => each.rev === rev);
      if (!generation) throw new StorageRefused('none', 'this generation is no longer kept');
      const file = readVaultFile(await connection.use((database) => fileOf(database, generation)));
      return openVaultFile(file, masterKey);
    },

    async setAside() {
      const kept = await connection.use((database) => database.getAll('aside'));
      return kept
        .map(({ rev, savedAt, bytes, hash }) => ({ rev, savedAt, bytes, hash, accounts: null }))
        .sort((a, b) => b.rev - a.rev);
    },

    async exportFile(masterKey) {
      const { vault, file } = await findWith(masterKey);
      const { vaultId, slots } = file.header;
      const bytes = await sealVault(vault, { vaultId, slots: portable(slots), createdBy }, masterKey, random);
      if (!sameValue(await openVaultFile(readVaultFile(bytes), masterKey), vault)) {
        throw new StorageRefused('unconfirmed', 'the backup did not open to what is in the vault');
      }
      return bytes;
    },

    async openFile(bytes, passphrase, signal) {
      const file = readVaultFile(bytes);
      const masterKey = await unlockVaultFile(file, { type: 'password', passphrase, kdf, signal });
      return { vault: await openVaultFile(file, masterKey), hash: await hashOf(bytes) };
    },

    async adoptFile(bytes, passphrase, signal) {
      await refusePresent();
      const file = readVaultFile(bytes);
      const masterKey = await unlockVaultFile(file, { type: 'password', passphrase, kdf, signal });
      const vault = await openVaultFile(file, masterKey);
      // The file's slots stay, so that whatever opened the old home opens this one; only who writes is new.
      const next = { ...vault, writer: newWriter(), rev: vault.rev + 1, prevHash: await hashOf(bytes) };
      return saveFirst(next, masterKey, portable(file.header.slots), file.header.vaultId);
    },

    erase() {
      return lock(() =>
        connection.use(async (database) => {
          const stores = ['head', 'generations', 'files', 'aside', 'records'] as const;
          const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
          await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done]);
          hints().postMessage(0);
        }),
      );
    },

    watch(changed) {
      const heard = () => changed();
      const listening = hints();
      listening.addEventListener('message', heard);
      return () => listening.removeEventListener('message', heard);
    },

    close() {
      channel?.close();
      channel = null;
      connection.close();
    },
  };
}

function opened({ vault, masterKey, generation, shelf, damaged }: Found): OpenVault {
  const newest = Math.max(shelf.head?.rev ?? 0, ...damaged);
  const openedOlder =
    damaged.length === 0 ? null : { rev: generation.rev, savedAt: generation.savedAt, lost: newest - generation.rev };
  return { vault, masterKey, hash: generation.hash, openedOlder };
}

// After every revision that ever stood here, the damaged ones too: a revision never means two things.
function follow(found: Found, edited: Vault): Vault {
  const newest = Math.max(found.shelf.head?.rev ?? 0, found.vault.rev, ...found.damaged);
  return { ...edited, rev: newest + 1, prevHash: found.generation.hash };
}

function floorOf({ memoryKiB, passes }: KdfCost): Vault['kdfFloor'] {
  return { memoryKiB, passes };
}

// A passkey of this origin opens nothing elsewhere.
function portable(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter((slot) => slot.type !== 'prf');
}
