import * as v from 'valibot';
import { decodeBase64, encodeBase64 } from '../../core/bytes/base64.ts';
import type { Bytes } from '../../core/bytes/bytes.ts';

/** What `storage.session` holds while unlocked: the master key in base64, when it must be forgotten, and the last time the heart beat (both ms). */
export interface SessionRecord {
  readonly key: string;
  readonly until: number;
  readonly beat: number;
}

const SessionRecordSchema = v.strictObject({
  key: v.pipe(v.string(), v.length(44), v.regex(/^[A-Za-z0-9+/]{43}=$/)),
  until: v.pipe(v.number(), v.finite()),
  beat: v.pipe(v.number(), v.finite()),
});

/** Seconds between two beats: the shortest alarm Chromium allows. */
export const beatSeconds = 30;

/** A wall clock this far ahead of the timer means that the machine slept (security.md §1). */
const sleepSeconds = 60;

/** No setting keeps a key longer than this. */
const longestMinutes = 240;

/** A key to keep until `until`, cut to four hours from now. */
export function sessionRecord(masterKey: Bytes, until: number, now: number): SessionRecord {
  if (masterKey.length !== 32) throw new Error('session: the master key has 32 bytes');
  return { key: encodeBase64(masterKey), until: Math.min(until, now + longestMinutes * 60_000), beat: now };
}

/** The key in a stored record, or null when there is none, its time is over, the machine slept, or the clock went back. */
export function keyIn(raw: unknown, now: number): Bytes | null {
  const read = v.safeParse(SessionRecordSchema, raw);
  if (!read.success) return null;
  const { key, until, beat } = read.output;
  if (now >= until || until - now > longestMinutes * 60_000) return null;
  if (now - beat > (beatSeconds + sleepSeconds) * 1000 || beat - now > sleepSeconds * 1000) return null;
  return decodeBase64(key);
}

/** The same record after one more beat, or null when it no longer holds. */
export function beaten(raw: unknown, now: number): SessionRecord | null {
  if (keyIn(raw, now) === null) return null;
  return { ...(raw as SessionRecord), beat: now };
}
