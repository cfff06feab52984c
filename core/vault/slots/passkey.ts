import { decodeBase64Url, encodeBase64Url } from '../../bytes/base64.ts';
import type { Bytes } from '../../bytes/bytes.ts';
import { hkdf } from '../../crypto/hkdf.ts';
import type { Random } from '../../crypto/random.ts';
import { Damaged } from '../errors.ts';
import { type Slot, type SlotKind, wrapMasterKey } from './slot.ts';

/** One input of the PRF extension (WebAuthn L3 §10.1.4), and one output. */
const PRF_BYTES = 32;
const MOST_CREDENTIAL_BYTES = 1023;
const RP_ID = /^[a-z0-9.-]{1,253}$/;

/** A passkey that opens the vault, as its home has to ask the browser for it. */
export interface PasskeyRequest {
  /** Base64url. */
  readonly credentialId: string;
  /** A domain, or an extension's id: only there the browser knows the passkey. */
  readonly rpId: string;
  /** The PRF's inputs, 32 bytes each. */
  readonly first: Bytes;
  readonly second: Bytes | null;
}

/** What the authenticator made of a request's inputs, 32 bytes for each. */
export interface PasskeyAnswer {
  readonly credentialId: string;
  readonly first: Bytes;
  readonly second: Bytes | null;
}

/** The passkey's slot: what the authenticator's PRF makes of the slot's salt is the key. Never a vault's only way in. */
export const passkeySlot: SlotKind = {
  type: 'prf',
  check(slot) {
    const { credentialId, rpId } = slot.params;
    if (Object.keys(slot.params).sort().join() !== 'credentialId,rpId') {
      throw new Damaged('vault: a passkey slot has unknown parameters');
    }
    if (typeof rpId !== 'string' || !RP_ID.test(rpId)) throw new Damaged('vault: a passkey slot has no relying party');
    const length = lengthOf(credentialId);
    if (length < 1 || length > MOST_CREDENTIAL_BYTES) throw new Damaged('vault: a passkey slot has no credential id');
    const salt = decodeBase64Url(slot.salt).length;
    if (salt !== PRF_BYTES && salt !== 2 * PRF_BYTES) throw new Damaged('vault: a slot salt has the wrong length');
  },
  async kek(slot, vaultId, secret) {
    if (secret.type !== 'prf' || secret.credentialId !== slot.params.credentialId) return null;
    const outputs = join(secret.first, secret.second);
    return outputs.length === decodeBase64Url(slot.salt).length ? deriveKek(outputs, vaultId) : null;
  },
};

/** What to ask for with this slot. */
export function passkeyRequest(slot: Slot): PasskeyRequest {
  const salt = decodeBase64Url(slot.salt);
  return {
    credentialId: String(slot.params.credentialId),
    rpId: String(slot.params.rpId),
    first: salt.slice(0, PRF_BYTES),
    second: salt.length > PRF_BYTES ? salt.slice(PRF_BYTES) : null,
  };
}

/** Inputs for a passkey that is about to be made. */
export function newPrfInputs(random: Random): { readonly first: Bytes; readonly second: Bytes } {
  return { first: random(PRF_BYTES), second: random(PRF_BYTES) };
}

/** A new passkey slot around `masterKey`. An authenticator that answered one input only gets a slot with that one. */
export async function makePasskeySlot(wanted: {
  readonly vaultId: string;
  readonly masterKey: Bytes;
  readonly rpId: string;
  readonly asked: Pick<PasskeyRequest, 'first' | 'second'>;
  readonly answer: PasskeyAnswer;
  readonly random: Random;
}): Promise<Slot> {
  const { vaultId, masterKey, rpId, asked, answer, random } = wanted;
  const outputs = join(answer.first, answer.second);
  const label = {
    id: encodeBase64Url(random(8)),
    type: 'prf',
    params: { credentialId: answer.credentialId, rpId },
    salt: encodeBase64Url(join(asked.first, answer.second && asked.second)),
  };
  const slot = await wrapMasterKey(label, vaultId, await deriveKek(outputs, vaultId), masterKey, random);
  passkeySlot.check(slot);
  return slot;
}

function join(first: Bytes, second: Bytes | null): Bytes {
  for (const each of second ? [first, second] : [first]) {
    if (each.length !== PRF_BYTES) throw new Error('vault: a passkey must give 32 bytes for each input');
  }
  return new Uint8Array([...first, ...(second ?? [])]);
}

function deriveKek(outputs: Bytes, vaultId: string): Promise<Bytes> {
  return hkdf(outputs, decodeBase64Url(vaultId), 'otpv1/slot/prf');
}

function lengthOf(value: unknown): number {
  if (typeof value !== 'string') return 0;
  try {
    // Strict: padding and stray bits are refused.
    return decodeBase64Url(value).length;
  } catch {
    return 0;
  }
}
