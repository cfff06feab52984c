import type { Bytes } from '../bytes/bytes.ts';
import type { KdfCost } from '../crypto/kdf-cost.ts';
import { unlockVaultFile } from '../vault/codec.ts';
import { escrowKeyOf, makeEscrowSlot } from '../vault/slots/escrow.ts';
import { makePasskeySlot } from '../vault/slots/passkey.ts';
import { makeRecoverySlot } from '../vault/slots/recovery.ts';
import type { Kdf, Slot } from '../vault/slots/slot.ts';
import { noteSlot, slotNotes } from '../vault/slots/slot-notes.ts';
import type { Vault } from '../vault/vault.ts';
import { follow } from './follow.ts';
import type { OpenVault, SlotKeeper } from './keeper.ts';
import { rekeySlots } from './rekey.ts';
import type { Found } from './shelf.ts';
import { StorageRefused } from './storage-refused.ts';
import type { KeeperOptions, VaultStore } from './vault-store.ts';
import { slotInfos } from './ways-in.ts';

/** The keeper's part that deals with the ways into the vault. `kdf` gets the signal of one call. */
export function openSlotKeeper(
  store: VaultStore,
  { now, random }: Pick<KeeperOptions, 'now' | 'random'>,
  kdf: (signal: AbortSignal | undefined) => Kdf,
  chooseCost: (kdf: Kdf) => Promise<KdfCost>,
): SlotKeeper {
  /** One slot more, or another note: the master key stays, and what was written before stays as it is. */
  function keepKey<T>(
    masterKey: Bytes,
    edit: (found: Found) => Promise<{ readonly vault: Vault; readonly slots: readonly Slot[]; readonly result: T }>,
  ): Promise<{ readonly open: OpenVault; readonly result: T }> {
    return store.saveNext(masterKey, async (found, save) => {
      const { vaultId } = found.file.header;
      const { vault, slots, result } = await edit(found);
      const open = await save({ vault: follow(found, vault), masterKey, vaultId, slots });
      return open && { open, result };
    });
  }

  const withSlot = ({ vault, file }: Found, slot: Slot, name: string, provedAt: number | null) => ({
    slots: [...file.header.slots, slot],
    vault: noteSlot(vault, slot.id, { name, createdAt: now(), provedAt }),
  });

  return {
    async slots(masterKey) {
      const { vault, file } = await store.findWith(masterKey);
      return slotInfos(vault, file.header);
    },

    async addRecoveryCode(masterKey, name) {
      const { open, result } = await keepKey(masterKey, async (found) => {
        const { slot, code } = await makeRecoverySlot(found.file.header.vaultId, masterKey, random);
        return { ...withSlot(found, slot, name, null), result: { id: slot.id, code } };
      });
      return { open, ...result };
    },

    async addPasskey(masterKey, { name, ...passkey }) {
      const { open } = await keepKey(masterKey, async (found) => {
        const { vaultId, slots } = found.file.header;
        if (slots.some(({ params }) => params.credentialId === passkey.answer.credentialId)) {
          throw new StorageRefused('present', 'this passkey opens the vault already');
        }
        const slot = await makePasskeySlot({ ...passkey, vaultId, masterKey, random });
        return { ...withSlot(found, slot, name, now()), result: null };
      });
      return open;
    },

    async addEscrow(masterKey, publicKey) {
      const { open } = await keepKey(masterKey, async (found) => {
        const { vaultId, slots } = found.file.header;
        if (slots.some((slot) => escrowKeyOf(slot) === publicKey)) {
          return { slots, vault: found.vault, result: null };
        }
        const slot = await makeEscrowSlot({ vaultId, masterKey, publicKey, random });
        return { ...withSlot(found, slot, '', null), result: null };
      });
      return open;
    },

    async renameSlot(masterKey, id, name) {
      const { open } = await keepKey(masterKey, async ({ vault, file }) => {
        const slot = slotOf(file.header.slots, id);
        const note = slotNotes(vault)[id] ?? { createdAt: now(), provedAt: null };
        return { vault: noteSlot(vault, slot.id, { ...note, name }), slots: file.header.slots, result: null };
      });
      return open;
    },

    async proveSlot(masterKey, secret, signal) {
      const { result } = await keepKey(masterKey, async ({ vault, file }) => {
        const { slot } = await unlockVaultFile(file, secret, kdf(signal));
        const note = slotNotes(vault)[slot.id] ?? { name: '', createdAt: now() };
        const proved = noteSlot(vault, slot.id, { ...note, provedAt: now() });
        return { vault: proved, slots: file.header.slots, result: slot.id };
      });
      return result;
    },

    rekey(masterKey, rekeying, signal) {
      return store.saveNext(masterKey, async (found, save) => {
        const { header } = found.file;
        if (rekeying.remove !== undefined) slotOf(header.slots, rekeying.remove);
        const newKey = random(32);
        const derive = kdf(signal);
        const made = await rekeySlots(found.vault, header, masterKey, newKey, rekeying, {
          chooseCost,
          kdf: derive,
          random,
          now: now(),
        });
        const open = await save({
          vault: follow(found, made.vault),
          masterKey: newKey,
          vaultId: header.vaultId,
          slots: made.slots,
          earlier: rekeying.leaked ? 'drop' : 'renew',
        });
        return open && { open, codes: made.codes, lost: made.lost };
      });
    },
  };
}

function slotOf(slots: readonly Slot[], id: string): Slot {
  const slot = slots.find((each) => each.id === id);
  if (!slot) throw new Error('storage: there is no such way in');
  return slot;
}
