import type { Bytes } from './bytes.ts';

/** Text to UTF-8. */
export const encodeUtf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

/** UTF-8 to text; throws on bytes that are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
