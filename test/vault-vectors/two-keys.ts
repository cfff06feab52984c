import { createCipheriv } from 'node:crypto';

const R = 0xe1n << 120n;

/** Multiplication in GCM's field (NIST SP 800-38D §6.3): the first bit of a block is the lowest power. */
function multiply(x: bigint, y: bigint): bigint {
  let product = 0n;
  let shifted = y;
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((x >> bit) & 1n) product ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ R : shifted >> 1n;
  }
  return product;
}

function inverse(x: bigint): bigint {
  // x^(2^128 − 2): every bit of the exponent is one but the last.
  let result = 1n << 127n;
  let square = x;
  for (let bit = 1; bit < 128; bit++) {
    square = multiply(square, square);
    result = multiply(result, square);
  }
  return result;
}

const toBlock = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
const toBytes = (block: bigint): Uint8Array => Buffer.from(block.toString(16).padStart(32, '0'), 'hex');
const encryptBlock = (key: Uint8Array, block: Uint8Array): bigint =>
  toBlock(createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block));

/**
 * A ciphertext with its tag that AES-256-GCM opens under both keys: `ciphertext` (whole blocks) with its last block chosen so that the two
 * tags are equal. AAD must be whole blocks too. This is why a vault's header MAC comes first.
 */
export function openUnderBoth(
  keys: readonly [Uint8Array, Uint8Array],
  iv: Uint8Array,
  aad: Uint8Array,
  ciphertext: Uint8Array,
): Uint8Array {
  const chosen = ciphertext.slice();
  chosen.fill(0, -16);
  const lengths = new Uint8Array(16);
  new DataView(lengths.buffer).setBigUint64(0, BigInt(aad.length * 8));
  new DataView(lengths.buffer).setBigUint64(8, BigInt(chosen.length * 8));
  const hashed = Buffer.concat([aad, chosen, lengths]);
  const first = Buffer.concat([iv, Uint8Array.of(0, 0, 0, 1)]);
  const [one, two] = keys.map((key) => {
    const h = encryptBlock(key, new Uint8Array(16));
    let sum = 0n;
    for (let at = 0; at < hashed.length; at += 16) sum = multiply(sum ^ toBlock(hashed.subarray(at, at + 16)), h);
    return { rest: sum ^ encryptBlock(key, first), power: multiply(h, h) };
  }) as [{ rest: bigint; power: bigint }, { rest: bigint; power: bigint }];
  // The last ciphertext block counts times H² in each tag.
  const last = multiply(one.rest ^ two.rest, inverse(one.power ^ two.power));
  chosen.set(toBytes(last), chosen.length - 16);
  return Buffer.concat([chosen, toBytes(one.rest ^ multiply(last, one.power))]);
}
