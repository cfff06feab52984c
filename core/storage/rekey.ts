import type { Bytes } from '../bytes/bytes.ts';
import { equalBytes } from '../bytes/compare.ts';
import type { KdfCost } from '../crypto/kdf-cost.ts';
import type { Random } from '../crypto/random.ts';
import { WrongKey } from '../vault/errors.ts';
import type { Header } from '../vault/header.ts';
import { escrowKeyOf, makeEscrowSlot } from '../vault/slots/escrow.ts';
import { makePasswordSlot } from '../vault/slots/password.ts';
import { makeRecoverySlot } from '../vault/slots/recovery.ts';
import { slotKind } from '../vault/slots/registry.ts';
import { type Kdf, type Slot, type SlotSecret, unwrapMasterKey, wrapMasterKey } from '../vault/slots/slot.ts';
import { forgetOtherSlots, noteSlot, slotNotes } from '../vault/slots/slot-notes.ts';
import type { Vault } from '../vault/vault.ts';
import { StorageRefused } from './storage-refused.ts';
import { type SlotInfo, slotInfos } from './ways-in.ts';

/** What a new master key is made for. Nothing at all is allowed: every recovery code is then made anew. */
export interface Rekeying {
  /** Takes this slot out. */
  readonly remove?: string;
  /** Takes the place of every passphrase there is. */
  readonly passphrase?: string;
  /**
   * What opens the slots that are to stay. A slot gives its key to nobody who cannot open it, so the rest cannot be carried over: recovery
   * codes are made anew and given back, passkeys and other passphrases are lost and named. An organisation's key is wrapped to anew, for which its
   * public half is enough. One passphrase always stays.
   */
  readonly keep: readonly SlotSecret[];
  /** Somebody may have had the old key: earlier generations go instead of being written again. */
  readonly leaked?: boolean;
}

/** What there is only once, right after re-keying. */
export interface RekeyedSlots {
  readonly slots: readonly Slot[];
  readonly vault: Vault;
  /** New recovery codes in place of old ones: to be shown now, never again. */
  readonly codes: readonly { readonly id: string; readonly name: string; readonly code: string }[];
  /** Ways in that could not be carried over. */
  readonly lost: readonly SlotInfo[];
}

/** The slots of `header` around a new master key. WrongKey: something in `keep` opens nothing. StorageRefused `last`: no passphrase would be left. */
export async function rekeySlots(
  vault: Vault,
  header: Header,
  oldKey: Bytes,
  newKey: Bytes,
  { remove, passphrase, keep }: Rekeying,
  {
    chooseCost,
    kdf,
    random,
    now,
  }: {
    readonly chooseCost: (kdf: Kdf) => Promise<KdfCost>;
    readonly kdf: Kdf;
    readonly random: Random;
    readonly now: number;
  },
): Promise<RekeyedSlots> {
  const { vaultId } = header;
  const keys = await keysOf(header, oldKey, keep, kdf);
  const slots: Slot[] = [];
  const codes: RekeyedSlots['codes'][number][] = [];
  const lost: SlotInfo[] = [];
  let next = vault;
  for (const slot of header.slots) {
    if (slot.id === remove || (slot.type === 'password' && passphrase !== undefined)) continue;
    const kek = keys.get(slot.id);
    const note = slotNotes(vault)[slot.id];
    const publicKey = escrowKeyOf(slot);
    if (kek) {
      const { id, type, params, salt } = slot;
      slots.push(await wrapMasterKey({ id, type, params, salt }, vaultId, kek, newKey, random));
    } else if (publicKey !== null) {
      slots.push(await makeEscrowSlot({ id: slot.id, vaultId, masterKey: newKey, publicKey, random }));
    } else if (slot.type === 'recovery') {
      const made = await makeRecoverySlot(vaultId, newKey, random);
      slots.push(made.slot);
      codes.push({ id: made.slot.id, name: note?.name ?? '', code: made.code });
      next = noteSlot(next, made.slot.id, { name: note?.name ?? '', createdAt: now, provedAt: null });
    } else lost.push(...slotInfos(vault, { slots: [slot] }));
  }
  if (passphrase !== undefined) {
    const cost = await chooseCost(kdf);
    const slot = await makePasswordSlot({ vaultId, masterKey: newKey, passphrase, cost, kdf, random });
    slots.unshift(slot);
    next = noteSlot(next, slot.id, { name: '', createdAt: now, provedAt: now });
    next = { ...next, kdfFloor: { ...vault.kdfFloor, memoryKiB: cost.memoryKiB, passes: cost.passes } };
  }
  if (!slots.some(({ type }) => type === 'password')) {
    throw new StorageRefused('last', 'a vault always keeps a passphrase: give it, or a new one');
  }
  return { slots, vault: forgetOtherSlots(next, slots), codes, lost };
}

/** Slot id → its key-encryption key, for every slot that one of the secrets opens. */
async function keysOf(
  header: Header,
  oldKey: Bytes,
  secrets: readonly SlotSecret[],
  kdf: Kdf,
): Promise<Map<string, Bytes>> {
  const keys = new Map<string, Bytes>();
  for (const secret of secrets) {
    let opens = false;
    for (const slot of header.slots) {
      const kek = await slotKind(slot.type)?.kek(slot, header.vaultId, secret, kdf);
      const wrapped = kek ? await unwrapMasterKey(slot, header.vaultId, kek) : null;
      // A slot in the header that wraps another key is no way into this vault.
      if (!kek || !wrapped || !equalBytes(wrapped, oldKey)) continue;
      keys.set(slot.id, kek);
      opens = true;
    }
    if (!opens) throw new WrongKey('storage: one of the ways in to be kept does not open this vault');
  }
  return keys;
}
