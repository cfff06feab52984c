import { base64, base64urlnopad } from '@scure/base';
import type { Bytes } from './bytes.ts';

/** Bytes to padded base64 (RFC 4648 §4). */
export const encodeBase64 = (bytes: Uint8Array): string => base64.encode(bytes);

/** Padded base64 to bytes; throws on anything else. */
export const decodeBase64 = (text: string): Bytes => new Uint8Array(base64.decode(text));

/** Bytes to unpadded base64url (RFC 4648 §5). */
export const encodeBase64Url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);

/** Unpadded base64url to bytes; throws on anything else. */
export const decodeBase64Url = (text: string): Bytes => new Uint8Array(base64urlnopad.decode(text));
