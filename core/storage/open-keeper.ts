import { encodeBase64Url } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { KdfCost } from '../crypto/kdf-cost.ts';
import { openVaultFile, readVaultFile, sealVault, unlockVaultFile } from '../vault/codec.ts';
import { emptyVault } from '../vault/empty-vault.ts';
import { TooNew } from '../vault/errors.ts';
import { type Header, needsLaterReader } from '../vault/header.ts';
import { sameValue } from '../vault/same-value.ts';
import { calibrateKdf, type Measured } from '../vault/slots/calibrate.ts';
import { makePasswordSlot } from '../vault/slots/password.ts';
import type { Kdf, Slot } from '../vault/slots/slot.ts';
import { noteSlot } from '../vault/slots/slot-notes.ts';
import type { Vault } from '../vault/vault.ts';
import { behindAnchor, readAnchor, writeAnchor } from './anchor.ts';
import { follow } from './follow.ts';
import type { Keeper, OpenVault, StoredGeneration } from './keeper.ts';
import { onceEach } from './known-kdf.ts';
import { opened } from './opened.ts';
import { openCount } from './sealed-record.ts';
import { type Found, fileOf, hashOf, isEmpty } from './shelf.ts';
import { refuseShrink } from './shrink.ts';
import { openSlotKeeper } from './slot-keeper.ts';
import { StorageRefused } from './storage-refused.ts';
import { dearerCost, upgradeKdf } from './upgrade-kdf.ts';
import { type KeeperOptions, openVaultStore } from './vault-store.ts';
import { waysIn } from './ways-in.ts';

/** The vault in IndexedDB, saved as security.md §4 says. */
export function openKeeper(options: KeeperOptions): Keeper {
  const { now, random, createdBy = 'watchword' } = options;
  const store = openVaultStore(options);
  const { connection, lock, find, findWith, refusePresent, hints } = store;
  const kdf =
    (signal: AbortSignal | undefined): Kdf =>
    (passphrase, salt, each) =>
      options.kdf(passphrase, salt, each, signal);

  const chooseCost = async (derive: Kdf): Promise<KdfCost> => options.cost ?? calibrateKdf(derive, now);

  const headerHere = async (): Promise<Header | null> => store.headerOf(await store.look());

  /** A save whose copy or anchor was not written, because the window died in between, gets them now. */
  async function remembered(found: Found): Promise<OpenVault> {
    const open = opened(found);
    const { rev, hash, savedAt } = found.generation;
    const known = found.anchor && found.anchor.rev >= rev;
    if (isSound(open) && !known) {
      const { generation } = found;
      // Gone already: another window saved, and has written its own.
      const stored = await connection.use((database) => fileOf(database, generation)).catch(() => null);
      // Without those before: it may have been a new key whose window died.
      if (stored) await options.copy?.write({ generation, file: stored }, 'drop');
      await writeAnchor(options.anchor, { vaultId: found.file.header.vaultId, rev, hash, savedAt });
    }
    return open;
  }

  async function saveFirst(
    vault: Vault,
    masterKey: Bytes,
    slots: readonly Slot[],
    vaultId: string,
  ): Promise<OpenVault> {
    return lock(async () => {
      await refusePresent();
      // Of what would be left of another vault, nothing can be read.
      await options.copy?.clear().catch(() => {});
      const open = await store.store(null, { vault, masterKey, slots, vaultId });
      if (!open) throw new StorageRefused('present', 'there is a vault here already');
      return open;
    });
  }

  const newWriter = () => Array.from(random(4), (byte) => byte.toString(16).padStart(2, '0')).join('');

  return {
    async state() {
      const anchor = await readAnchor(options.anchor);
      if (!isEmpty(await store.look())) return 'present';
      return anchor ? 'vanished' : 'none';
    },

    async lastSaved() {
      const anchor = await readAnchor(options.anchor);
      return anchor && { rev: anchor.rev, savedAt: anchor.savedAt };
    },

    async waysIn(bytes) {
      if (bytes) return waysIn(readVaultFile(bytes).header);
      const header = await headerHere();
      return header ? waysIn(header) : { recovery: false, passkeys: [], escrow: [] };
    },

    async create(passphrase, { signal, overVanished = false } = {}) {
      await refusePresent();
      if (!overVanished && (await readAnchor(options.anchor))) {
        throw new StorageRefused('vanished', 'there was a vault here; a backup brings it back');
      }
      const masterKey = random(32);
      const vaultId = encodeBase64Url(random(16));
      const derive = kdf(signal);
      const cost = await chooseCost(derive);
      const slot = await makePasswordSlot({ vaultId, masterKey, passphrase, cost, kdf: derive, random });
      const vault = { ...emptyVault(newWriter(), floorOf(cost)), rev: 1 };
      const note = { name: '', createdAt: now(), provedAt: now() };
      return saveFirst(noteSlot(vault, slot.id, note), masterKey, [slot], vaultId);
    },

    async unlock(secret, signal) {
      const derive = kdf(signal);
      const measured: Measured[] = [];
      const known = onceEach(async (passphrase, salt, cost) => {
        const began = now();
        const key = await derive(passphrase, salt, cost);
        measured.push({ cost, ms: now() - began });
        return key;
      });
      const found = await find(async (file) => {
        const { masterKey, slot } = await unlockVaultFile(file, secret, known);
        return { masterKey, slot, vault: await openVaultFile(file, masterKey) };
      });
      const open = await remembered(found);
      const [first] = measured;
      if (secret.type !== 'password' || !found.slot || !first || !isSound(open)) return open;
      const unlocked = { slot: found.slot, passphrase: secret.passphrase, measured: first };
      const dearer = dearerCost(unlocked, options.cost);
      if (!dearer) return open;
      try {
        // A save of our own is none of the person's: what came back is still said.
        return { ...(await upgradeKdf(store, open, unlocked, dearer, derive, options)), putBack: open.putBack };
      } catch {
        signal?.throwIfAborted();
        // The vault is open; the next unlock tries again.
        return open;
      }
    },

    async open(masterKey) {
      return remembered(await findWith(masterKey));
    },

    async change(masterKey, edit, allow = {}) {
      const { open } = await store.saveNext(masterKey, async (found, save) => {
        const edited = edit(found.vault);
        if (edited === found.vault) return { open: opened(found) };
        if (!allow.shrink) refuseShrink(found.vault, edited);
        const { slots, vaultId } = found.file.header;
        const open = await save({ vault: follow(found, edited), masterKey, slots, vaultId });
        return open && { open };
      });
      return open;
    },

    ...openSlotKeeper(store, options, kdf, chooseCost),

    async generations(masterKey) {
      const { generations } = await store.look();
      return Promise.all(
        generations.map(async ({ count, ...generation }): Promise<StoredGeneration> => {
          const accounts = masterKey ? await openCount(masterKey, generation.hash, count) : null;
          return { ...generation, accounts };
        }),
      );
    },

    async openGeneration(masterKey, rev) {
      const generation = (await store.look()).generations.find((each) => each.rev === rev);
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
      refuseLater(file.header);
      const { vaultId, slots } = file.header;
      const bytes = await sealVault(vault, { vaultId, slots: portable(slots), createdBy }, masterKey, random);
      if (!sameValue(await openVaultFile(readVaultFile(bytes), masterKey), vault)) {
        throw new StorageRefused('unconfirmed', 'the backup did not open to what is in the vault');
      }
      return bytes;
    },

    async secondCopy() {
      const copy = await options.copy?.read();
      return copy ? { savedAt: copy.generation.savedAt, file: copy.file } : null;
    },

    async openFile(bytes, secret, signal) {
      const file = readVaultFile(bytes);
      const { masterKey } = await unlockVaultFile(file, secret, kdf(signal));
      const vault = await openVaultFile(file, masterKey);
      const anchor = await readAnchor(options.anchor);
      const here = (await headerHere()) ?? anchor;
      const behind = here?.vaultId === file.header.vaultId ? Math.max(0, here.rev - vault.rev) : null;
      return { vault, hash: await hashOf(bytes), behind };
    },

    async adoptFile(bytes, secret, signal) {
      await refusePresent();
      const anchor = await readAnchor(options.anchor);
      const file = readVaultFile(bytes);
      refuseLater(file.header);
      const { masterKey } = await unlockVaultFile(file, secret, kdf(signal));
      const vault = await openVaultFile(file, masterKey);
      // The file's slots stay, so that whatever opened the old home opens this one; only who writes is new.
      const { vaultId, slots } = file.header;
      const prevHash = await hashOf(bytes);
      const rolledBack =
        anchor?.vaultId === vaultId ? behindAnchor(anchor, { vaultId, rev: vault.rev, hash: null }) : null;
      const rev = Math.max(vault.rev, rolledBack?.rev ?? 0) + 1;
      const open = await saveFirst(
        { ...vault, writer: newWriter(), rev, prevHash },
        masterKey,
        portable(slots),
        vaultId,
      );
      return { ...open, rolledBack };
    },

    erase() {
      return lock(async () => {
        // Before the database: a vault without an anchor is only less watched, an anchor without a vault is an alarm.
        await options.anchor?.clear();
        // Before it, too: an empty database would have it back.
        await options.copy?.clear();
        return connection.use(async (database) => {
          const stores = ['head', 'generations', 'files', 'aside', 'records'] as const;
          const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
          await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done]);
          hints().postMessage(0);
        });
      });
    },

    watch(changed) {
      const heard = () => changed();
      const listening = hints();
      listening.addEventListener('message', heard);
      return () => listening.removeEventListener('message', heard);
    },

    close: store.close,
  };
}

function isSound({ openedOlder, rolledBack, readOnly }: OpenVault): boolean {
  return !openedOlder && !rolledBack && !readOnly;
}

function refuseLater(header: Header): void {
  if (needsLaterReader(header)) throw new TooNew('storage: only the newer Watchword that wrote this can do that');
}

function floorOf({ memoryKiB, passes }: KdfCost): Vault['kdfFloor'] {
  return { memoryKiB, passes };
}

// A passkey of this origin opens nothing elsewhere.
function portable(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter((slot) => slot.type !== 'prf');
}
