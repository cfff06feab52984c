import { equalBytes } from '../bytes/compare.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/text.ts';
import { Damaged } from './errors.ts';

/** What a vault header may hold: no fractions, negatives, booleans or nulls, so that every language writes the same bytes. */
export type Json = string | number | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

const MOST_DEPTH = 8;
// ASCII names sort alike by bytes, code points and UTF-16 units; the three barred ones are how objects get polluted.
const NAME = /^(?!__proto__$|constructor$|prototype$)[A-Za-z0-9_-]{1,64}$/;

/** RFC 8785 for the values above: names sorted, no spaces. Throws a plain Error on anything else. */
export function canonicalJson(value: Json): string {
  return write(value, 0);
}

/** Canonical bytes to their value; throws Damaged when writing the value again gives other bytes. */
export function readCanonicalJson(bytes: Uint8Array): Json {
  try {
    const value = JSON.parse(decodeUtf8(bytes)) as Json;
    // Duplicate names, spaces, other escapes, a byte-order mark and 1.0 for 1 all end here.
    if (equalBytes(encodeUtf8(canonicalJson(value)), bytes)) return value;
  } catch {
    throw new Damaged('vault: the header is not JSON of the canonical form');
  }
  throw new Damaged('vault: the header is not in its canonical form');
}

/** Whether a value is an object with names, not a list or text. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && !Array.isArray(value);
}

function write(value: unknown, depth: number): string {
  if (depth > MOST_DEPTH) throw new Error('canonical json: nested too deep');
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('canonical json: text must be well-formed Unicode');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) {
      throw new Error('canonical json: numbers must be whole, from 0 to 2^53 − 1');
    }
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value).sort();
    if (!names.every((name) => NAME.test(name))) throw new Error('canonical json: a name is not allowed');
    const members = names.map((name) => `"${name}":${write((value as JsonObject)[name], depth + 1)}`);
    return `{${members.join(',')}}`;
  }
  throw new Error('canonical json: only text, whole numbers, lists and objects are allowed');
}
