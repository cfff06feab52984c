import { decodeBase64Url, encodeBase64Url } from '../../bytes/base64.ts';
import type { Bytes } from '../../bytes/bytes.ts';
import { hkdf } from '../../crypto/hkdf.ts';
import { checkKdfCost, type KdfCost } from '../../crypto/kdf-cost.ts';
import type { Random } from '../../crypto/random.ts';
import { Damaged } from '../errors.ts';
import type { KdfFloor } from '../vault.ts';
import { preparePassphrase } from './passphrase.ts';
import { type Kdf, type Slot, type SlotKind, wrapMasterKey } from './slot.ts';

/** What a new vault costs to try one passphrase on. */
export const defaultKdfCost: KdfCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

/** Nothing cheaper is written or read (security.md V1). */
export const leastKdfCost: KdfFloor = { memoryKiB: 19 * 1024, passes: 2 };

const SALT_BYTES = 16;

/** The passphrase's slot: Argon2id, then HKDF bound to the vault, then AES-256-GCM around the master key. */
export const passwordSlot: SlotKind = {
  type: 'password',
  check(slot) {
    costOf(slot);
    if (decodeBase64Url(slot.salt).length !== SALT_BYTES) throw new Damaged('vault: a slot salt has the wrong length');
  },
  async kek(slot, vaultId, secret, kdf) {
    if (secret.type !== 'password') return null;
    return deriveKek(secret.passphrase, decodeBase64Url(slot.salt), costOf(slot), vaultId, kdf);
  },
};

/** A new password slot around `masterKey`. */
export async function makePasswordSlot(wanted: {
  /** Of the slot whose place it takes. */
  readonly id?: string;
  readonly vaultId: string;
  readonly masterKey: Bytes;
  readonly passphrase: string;
  readonly cost: KdfCost;
  readonly kdf: Kdf;
  readonly random: Random;
}): Promise<Slot> {
  const { vaultId, masterKey, passphrase, cost, kdf, random } = wanted;
  const salt = random(SALT_BYTES);
  const label = {
    id: wanted.id ?? encodeBase64Url(random(8)),
    type: 'password',
    params: { lanes: cost.lanes, memoryKiB: cost.memoryKiB, passes: cost.passes },
    salt: encodeBase64Url(salt),
  };
  costOf(label);
  const kek = await deriveKek(passphrase, salt, cost, vaultId, kdf);
  return wrapMasterKey(label, vaultId, kek, masterKey, random);
}

/** What the slot's Argon2id costs; throws Damaged outside our limits, before anything is allocated. */
export function costOf(slot: Pick<Slot, 'params'>): KdfCost {
  if (Object.keys(slot.params).sort().join() !== 'lanes,memoryKiB,passes') {
    throw new Damaged('vault: the key derivation has unknown parameters');
  }
  let cost: KdfCost;
  try {
    cost = checkKdfCost(slot.params);
  } catch {
    throw new Damaged('vault: the key derivation asks for more than this app allows');
  }
  if (isWeaker(cost, leastKdfCost)) throw new Damaged('vault: the key derivation is weaker than this app allows');
  return cost;
}

/** Whether a cost is below a floor in memory or passes. */
export function isWeaker(cost: KdfCost, floor: KdfFloor): boolean {
  return cost.memoryKiB < floor.memoryKiB || cost.passes < floor.passes;
}

async function deriveKek(passphrase: string, salt: Bytes, cost: KdfCost, vaultId: string, kdf: Kdf): Promise<Bytes> {
  const stretched = await kdf(preparePassphrase(passphrase), salt, cost);
  return hkdf(stretched, decodeBase64Url(vaultId), 'otpv1/slot/password');
}
