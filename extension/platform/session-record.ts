import * as v from 'valibot';
import { decodeBase64, encodeBase64 } from '../../core/bytes/base64.ts';
import type { Bytes } from '../../core/bytes/bytes.ts';

/**
 * What `storage.session` holds while unlocked, three entries: the master key in base64, when it must be forgotten, and the last beat of
 * the heart (both ms). Apart, because whoever moves a time must never be able to write back a key that was just removed.
 */
export interface SessionRecord {
  readonly key: string;
  readonly until: number;
  readonly beat: number;
}

const SessionRecordSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/)),
  until: v.pipe(v.number(), v.finite()),
  beat: v.pipe(v.number(), v.finite()),
});

/** Seconds between two beats: the shortest alarm Chromium allows. */
export const beatSeconds = 30;

/** A wall clock this far ahead of the timer means that the machine slept (security.md §1). */
const sleepSeconds = 60;

const longestMs = 240 * 60_000;

/** A key to keep until `until`, but never longer than four hours from now. */
export function sessionRecord(masterKey: Bytes, until: number, now: number): SessionRecord {
  if (masterKey.length !== 32) throw new Error('session: the master key must have 32 bytes');
  return { key: encodeBase64(masterKey), until: Math.min(until, now + longestMs), beat: now };
}

/** The key in what is stored, or null when there is none, its time is over, the machine slept, or the clock went back. */
export function keyIn(stored: unknown, now: number): Bytes | null {
  const read = v.safeParse(SessionRecordSchema, stored);
  if (!read.success) return null;
  const { key, until, beat } = read.output;
  if (now >= until || until - now > longestMs) return null;
  if (now - beat > (beatSeconds + sleepSeconds) * 1000 || beat - now > sleepSeconds * 1000) return null;
  return decodeBase64(key);
}
