import { decodeBase64Url } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { canonicalJson, isJsonObject, type Json, type JsonObject, readCanonicalJson } from './canonical-json.ts';
import { Damaged, TooNew } from './errors.ts';
import { MOST_SLOTS } from './schema.ts';
import { slotKind } from './slots/registry.ts';
import type { Slot } from './slots/slot.ts';

/** The version this reader is; a file that needs a higher one is opened to be read only. */
export const READER = 1;
export const MOST_HEADER_BYTES = 64 * 1024;

/** What stands in clear before the content. Bytes are unpadded base64url. */
export interface Header {
  /** 16 bytes, made once for each vault. */
  readonly vaultId: string;
  readonly rev: number;
  /** Program and version that wrote this file; for people only. */
  readonly createdBy: string;
  /** The oldest reader version that may write this vault. */
  readonly minReader: number;
  readonly slots: readonly Slot[];
}

/** Header to its canonical bytes. */
export function writeHeader(header: Header): Bytes {
  const { vaultId, rev, createdBy, minReader, slots } = header;
  const bytes = encodeUtf8(canonicalJson({ vaultId, rev, createdBy, minReader, slots: slots.map(plainSlot) }));
  if (bytes.length > MOST_HEADER_BYTES) throw new Error('vault: the header is longer than 64 KiB');
  return bytes;
}

/** Whether a later Watchword wrote this: it may be looked at, not changed. */
export function needsLaterReader({ minReader }: Header): boolean {
  return minReader > READER;
}

/** Header bytes to a checked header; throws Damaged when they do not fit, TooNew when they do not but are a later reader's. */
export function readHeader(bytes: Uint8Array): Header {
  const value = readCanonicalJson(bytes);
  if (!isJsonObject(value)) throw new Damaged('vault: the header is not an object');
  // A later format may say more than we know, or something else altogether.
  if (typeof value.minReader !== 'number' || value.minReader <= READER) return checkHeader(value);
  const { vaultId, rev, createdBy, minReader, slots } = value;
  try {
    return checkHeader({ vaultId, rev, createdBy, minReader, slots } as JsonObject);
  } catch {
    throw new TooNew('vault: the file was written by a newer Watchword');
  }
}

function checkHeader(value: JsonObject): Header {
  expectNames(value, 'createdBy,minReader,rev,slots,vaultId', 'the header');
  const { vaultId, rev, createdBy, minReader, slots } = value;
  if (typeof minReader !== 'number' || minReader < 1) throw new Damaged('vault: the reader version is wrong');
  if (typeof rev !== 'number' || rev < 1) throw new Damaged('vault: the revision is wrong');
  if (typeof createdBy !== 'string' || createdBy.length > 100) throw new Damaged('vault: the writer is not named');
  if (!Array.isArray(slots) || slots.length < 1 || slots.length > MOST_SLOTS) {
    throw new Damaged('vault: there must be 1 to 16 slots');
  }
  const checked = slots.map(readSlot);
  if (new Set(checked.map((slot) => slot.id)).size !== checked.length) {
    throw new Damaged('vault: two slots have the same id');
  }
  return { vaultId: bytesField(vaultId, 16, 16, 'the header'), rev, createdBy, minReader, slots: checked };
}

function readSlot(value: Json): Slot {
  if (!isJsonObject(value)) throw new Damaged('vault: a slot is not an object');
  expectNames(value, 'id,iv,params,salt,type,wrap', 'a slot');
  const { id, type, params } = value;
  if (typeof id !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(id)) throw new Damaged('vault: a slot id is wrong');
  if (typeof type !== 'string' || !/^[a-z0-9-]{1,32}$/.test(type)) throw new Damaged('vault: a slot type is wrong');
  if (!isJsonObject(params)) throw new Damaged('vault: slot parameters are not an object');
  const slot: Slot = {
    id,
    type,
    params,
    salt: bytesField(value.salt, 0, 1024, 'a slot'),
    iv: bytesField(value.iv, 12, 12, 'a slot'),
    wrap: bytesField(value.wrap, 48, 4096, 'a slot'),
  };
  const kind = slotKind(type);
  if (kind) {
    if (decodeBase64Url(slot.wrap).length !== 48) throw new Damaged('vault: a wrapped key has the wrong length');
    kind.check(slot);
  }
  return slot;
}

function expectNames(value: JsonObject, names: string, what: string): void {
  if (Object.keys(value).sort().join() !== names) throw new Damaged(`vault: ${what} has missing or unknown fields`);
}

function bytesField(value: Json | undefined, least: number, most: number, what: string): string {
  if (typeof value !== 'string') throw new Damaged(`vault: ${what} has a field that is not text`);
  let bytes: Bytes;
  try {
    // Refuses unused trailing bits as well: two texts must not mean the same bytes.
    bytes = decodeBase64Url(value);
  } catch {
    throw new Damaged(`vault: ${what} has a field that is not base64url`);
  }
  if (bytes.length < least || bytes.length > most) throw new Damaged(`vault: ${what} has a field of the wrong length`);
  return value;
}

function plainSlot({ id, type, params, salt, iv, wrap }: Slot): JsonObject {
  return { id, type, params, salt, iv, wrap };
}
