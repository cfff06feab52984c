import { decodeBase64Url, encodeBase64Url } from '../../bytes/base64.ts';
import type { Bytes } from '../../bytes/bytes.ts';
import type { Random } from '../../crypto/random.ts';
import { Damaged } from '../errors.ts';
import { type Slot, type SlotKind, wrapMasterKey } from './slot.ts';

const LABEL = 'otpv1/slot/escrow';
/** An uncompressed point of P-256, in base64url: 65 bytes that begin with 4. */
const POINT = /^B[A-P][\w-]{84}[AEIMQUYcgkosw048]$/;

// Hardly anybody's vault has such a slot: what it takes comes when one is made or opened.
const loadHpke = () => import('../../crypto/hpke.ts');

/**
 * The organisation's slot: whoever has the private key of `publicKey` opens the vault. The slot carries the public key, so that a new master
 * key is wrapped to it with nobody's help; its salt is what HPKE calls `enc`.
 */
export const escrowSlot: SlotKind = {
  type: 'escrow',
  check({ params, salt }) {
    const { publicKey, ...others } = params;
    const isPoint = typeof publicKey === 'string' && POINT.test(publicKey);
    if (!isPoint || Object.keys(others).length > 0) throw new Damaged('vault: an escrow slot has no public key');
    if (!POINT.test(salt)) throw new Damaged('vault: a slot salt has the wrong length');
  },
  async kek(slot, vaultId, secret) {
    if (secret.type !== 'escrow') return null;
    const { decapsulate } = await loadHpke();
    const publicKey = decodeBase64Url(String(slot.params.publicKey));
    // Null too for points off the curve: an edited slot opens nothing.
    return decapsulate(secret.privateKey, publicKey, decodeBase64Url(slot.salt), decodeBase64Url(vaultId), LABEL);
  },
};

/** A slot around `masterKey` for the holder of an organisation's private key; `publicKey` as isEscrowKey says. */
export async function makeEscrowSlot(wanted: {
  /** Of the slot whose place it takes. */
  readonly id?: string;
  readonly vaultId: string;
  readonly masterKey: Bytes;
  readonly publicKey: string;
  readonly random: Random;
}): Promise<Slot> {
  const { vaultId, masterKey, publicKey, random } = wanted;
  const { encapsulate } = await loadHpke();
  const { enc, secret } = await encapsulate(decodeBase64Url(publicKey), decodeBase64Url(vaultId), LABEL, random);
  const id = wanted.id ?? encodeBase64Url(random(8));
  const label = { id, type: 'escrow', params: { publicKey }, salt: encodeBase64Url(enc) };
  return wrapMasterKey(label, vaultId, secret, masterKey, random);
}

/** Whose slot it is: the organisation's public key; null for a slot of another kind. */
export function escrowKeyOf({ type, params }: Pick<Slot, 'type' | 'params'>): string | null {
  return type === 'escrow' ? String(params.publicKey) : null;
}
