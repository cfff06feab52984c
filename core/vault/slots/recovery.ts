import { decodeBase64Url, encodeBase64Url } from '../../bytes/base64.ts';
import type { Bytes } from '../../bytes/bytes.ts';
import { hkdf } from '../../crypto/hkdf.ts';
import type { Random } from '../../crypto/random.ts';
import { Damaged } from '../errors.ts';
import { CODE_BYTES, readRecoveryCode, writeRecoveryCode } from './recovery-code.ts';
import { type Slot, type SlotKind, wrapMasterKey } from './slot.ts';

const SALT_BYTES = 16;

/** The recovery code's slot: 160 random bits need no stretching, so HKDF alone stands between code and master key. */
export const recoverySlot: SlotKind = {
  type: 'recovery',
  check(slot) {
    if (Object.keys(slot.params).length > 0) throw new Damaged('vault: a recovery slot has no parameters');
    if (decodeBase64Url(slot.salt).length !== SALT_BYTES) throw new Damaged('vault: a slot salt has the wrong length');
  },
  async kek(slot, vaultId, secret) {
    if (secret.type !== 'recovery') return null;
    return deriveKek(await readRecoveryCode(secret.code), slot, vaultId);
  },
};

/** A new code, as text to be written down, and its slot around `masterKey`. */
export async function makeRecoverySlot(
  vaultId: string,
  masterKey: Bytes,
  random: Random,
): Promise<{ readonly slot: Slot; readonly code: string }> {
  const code = random(CODE_BYTES);
  const label = {
    id: encodeBase64Url(random(8)),
    type: 'recovery',
    params: {},
    salt: encodeBase64Url(random(SALT_BYTES)),
  };
  const kek = await deriveKek(code, label, vaultId);
  return { slot: await wrapMasterKey(label, vaultId, kek, masterKey, random), code: await writeRecoveryCode(code) };
}

function deriveKek(code: Bytes, { salt }: Pick<Slot, 'salt'>, vaultId: string): Promise<Bytes> {
  const both = new Uint8Array([...decodeBase64Url(vaultId), ...decodeBase64Url(salt)]);
  return hkdf(code, both, 'otpv1/slot/recovery');
}
