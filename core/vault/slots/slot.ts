import { decodeBase64Url, encodeBase64Url } from '../../bytes/base64.ts';
import type { Bytes } from '../../bytes/bytes.ts';
import { encodeUtf8 } from '../../bytes/text.ts';
import { open, seal } from '../../crypto/aes-gcm.ts';
import type { KdfCost } from '../../crypto/kdf-cost.ts';
import type { Random } from '../../crypto/random.ts';
import { canonicalJson, type JsonObject } from '../canonical-json.ts';
import type { PasskeyAnswer } from './passkey.ts';

/** One way in: the master key, wrapped. Bytes are unpadded base64url, as they stand in the header. */
export interface Slot {
  readonly id: string;
  readonly type: string;
  readonly params: JsonObject;
  readonly salt: string;
  readonly iv: string;
  /** AES-256-GCM of the master key: 32 bytes and a 16-byte tag. */
  readonly wrap: string;
}

/** Argon2id v1.3, 32 bytes out. Injected, so that each home runs it in a worker that can be killed. */
export type Kdf = (passphrase: string, salt: Bytes, cost: KdfCost, signal?: AbortSignal) => Promise<Bytes>;

/** What somebody opens a vault with; one member a kind of slot. */
export type SlotSecret =
  | { readonly type: 'password'; readonly passphrase: string }
  /** As typed; see recovery-code.ts. */
  | { readonly type: 'recovery'; readonly code: string }
  | ({ readonly type: 'prf' } & PasskeyAnswer)
  /** An organisation's private key, 32 bytes: never in an app, only in its own tool. */
  | { readonly type: 'escrow'; readonly privateKey: Bytes };

/** A kind of slot. */
export interface SlotKind {
  readonly type: string;
  /** Before any secret is asked for or work is done: throws Damaged when salt or params are not of this kind's shape and limits. */
  check(slot: Slot): void;
  /** The key-encryption key that this secret makes for this slot; null when the secret is of another kind. Throws Mistyped. */
  kek(slot: Slot, vaultId: string, secret: SlotSecret, kdf: Kdf): Promise<Bytes | null>;
}

/** A slot before its key is wrapped. */
export type SlotLabel = Pick<Slot, 'id' | 'type' | 'params' | 'salt'>;

// Everything a slot says about itself, and whose it is, is bound to the wrapped key: a slot moved to another vault or edited does not open.
function aad(label: SlotLabel, vaultId: string): Bytes {
  return encodeUtf8(canonicalJson(['otpv1/slot', vaultId, label.id, label.type, label.params, label.salt]));
}

/** Wraps the master key under a 32-byte key-encryption key. */
export async function wrapMasterKey(
  label: SlotLabel,
  vaultId: string,
  kek: Bytes,
  masterKey: Bytes,
  random: Random,
): Promise<Slot> {
  const iv = random(12);
  const wrap = await seal(kek, iv, aad(label, vaultId), masterKey);
  return { ...label, iv: encodeBase64Url(iv), wrap: encodeBase64Url(wrap) };
}

/** The master key, or null when `kek` does not fit. */
export function unwrapMasterKey(slot: Slot, vaultId: string, kek: Bytes): Promise<Bytes | null> {
  return open(kek, decodeBase64Url(slot.iv), aad(slot, vaultId), decodeBase64Url(slot.wrap));
}
