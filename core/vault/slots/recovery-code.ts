import type { Bytes } from '../../bytes/bytes.ts';
import { CROCKFORD, decodeCrockford, encodeCrockford, likeCrockford } from '../../bytes/crockford.ts';
import { encodeUtf8 } from '../../bytes/text.ts';
import { sha256 } from '../../crypto/sha256.ts';
import { Mistyped } from '../errors.ts';

/** 160 bits: nobody guesses them, so nothing has to be stretched. */
export const CODE_BYTES = 20;
const BODY = 32;
const CHECK = 4;
const CHARACTERS = BODY + CHECK;

/** A recovery code as it is written down: nine groups of four, Crockford's base32, the last group a checksum. */
export async function writeRecoveryCode(code: Bytes): Promise<string> {
  if (code.length !== CODE_BYTES) throw new Error('vault: a recovery code has 20 bytes');
  const whole = encodeCrockford(code) + (await checksum(code));
  return whole.match(/.{4}/g)!.join('-');
}

/**
 * A recovery code as a person types it: any case, spaces and dashes anywhere, O for 0, I and L for 1. Throws Mistyped when it was never
 * anybody's code; what passes and opens nothing is another vault's, or one that was replaced.
 */
export async function readRecoveryCode(text: string): Promise<Bytes> {
  const characters = likeCrockford(text.normalize('NFC').replace(/[\s\p{Pd}]/gu, ''));
  const foreign = [...characters].findIndex((character) => !CROCKFORD.includes(character));
  if (foreign !== -1) {
    throw new Mistyped('character', foreign + 1, `vault: character ${foreign + 1} cannot stand in a recovery code`);
  }
  if (characters.length !== CHARACTERS) {
    const length = characters.length;
    throw new Mistyped('length', length, `vault: a recovery code has 36 characters, not ${length}`);
  }
  const code = decodeCrockford(characters.slice(0, BODY));
  if ((await checksum(code)) !== characters.slice(BODY)) {
    throw new Mistyped('checksum', null, 'vault: a character of the recovery code is mistyped');
  }
  return code;
}

// 20 bits of a hash: of a million slips of the pen one passes.
async function checksum(code: Bytes): Promise<string> {
  const label = encodeUtf8('otpv1/recovery');
  const hashed = new Uint8Array(label.length + code.length);
  hashed.set(label);
  hashed.set(code, label.length);
  return encodeCrockford((await sha256(hashed)).slice(0, 5)).slice(0, CHECK);
}
