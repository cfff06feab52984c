import type { Bytes } from '../bytes/bytes.ts';
import { Damaged } from './errors.ts';

const LEAST = 4096;
const LENGTH_BYTES = 4;

/** Length after padding: 4 KiB at least, then Padmé (Nikitin et al., PETS 2019 §4): at most 12 % more, and only log log L bits are told. */
export function paddedLength(length: number): number {
  if (length <= LEAST) return LEAST;
  const exponent = Math.floor(Math.log2(length));
  const lastBits = exponent - (Math.floor(Math.log2(exponent)) + 1);
  const step = 2 ** lastBits;
  return Math.ceil(length / step) * step;
}

/** u32 length (big-endian) ‖ content ‖ zeros. */
export function pad(content: Uint8Array): Bytes {
  const padded = new Uint8Array(paddedLength(LENGTH_BYTES + content.length));
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, LENGTH_BYTES);
  return padded;
}

/** The content; throws Damaged unless length and zeros are exactly as `pad` makes them. */
export function unpad(padded: Bytes): Bytes {
  if (padded.length < LEAST) throw new Damaged('vault: the content is too short');
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (paddedLength(LENGTH_BYTES + length) !== padded.length) throw new Damaged('vault: the content length is wrong');
  const end = LENGTH_BYTES + length;
  for (let at = end; at < padded.length; at++) {
    if (padded[at] !== 0) throw new Damaged('vault: the padding is not zero');
  }
  return padded.subarray(LENGTH_BYTES, end);
}
