import type { BackupCode, BackupCodeSet } from './backup-codes.ts';

const MOST_CODES = 100;
/** From here on the person is told to make a new set. */
const FEW = 3;

/** A fresh set: each code once, in the platform's order. `now` in ms since the epoch. */
export function newSet(texts: readonly string[], now: number): BackupCodeSet {
  const kept = new Map(texts.map((text) => [comparable(text), { text: text.trim(), usedAt: null }]));
  if (kept.size === 0) throw new Error('backup codes: there is no code in the set');
  if (kept.size > MOST_CODES) throw new Error('backup codes: a set has at most 100 codes');
  for (const { text } of kept.values()) {
    if (text.length < 4 || text.length > 64) throw new Error('backup codes: a code has 4 to 64 characters');
  }
  return { codes: [...kept.values()], addedAt: now };
}

/** The new set in the place of the old one, which is void at the platform. A code that is in both keeps its mark: it was the same list again. */
export function replaceSet(old: BackupCodeSet | null, texts: readonly string[], now: number): BackupCodeSet {
  const fresh = newSet(texts, now);
  return { ...fresh, codes: fresh.codes.map((code) => ({ ...code, usedAt: find(old, code.text)?.usedAt ?? null })) };
}

/** The set with one code used at `now`. Keep the set from before for as long as undo is offered. Throws when it is not a good code of this set. */
export function spendCode(set: BackupCodeSet, text: string, now: number): BackupCodeSet {
  const code = find(set, text);
  if (code === undefined) throw new Error('backup codes: this code is not in the set');
  if (code.usedAt !== null) throw new Error('backup codes: this code was used before');
  return { ...set, codes: set.codes.map((one) => (one === code ? { ...one, usedAt: now } : one)) };
}

/** Takes back the last spending of one code; other codes stay as they are now, whatever happened since `before`. */
export function undoSpend(set: BackupCodeSet, before: BackupCodeSet, text: string): BackupCodeSet {
  const was = find(before, text);
  const code = find(set, text);
  if (was === undefined || code === undefined) throw new Error('backup codes: this code is not in the set');
  return { ...set, codes: set.codes.map((one) => (one === code ? { ...one, usedAt: was.usedAt } : one)) };
}

/** The next good code, in the platform's order; null when none is left. */
export function nextCode(set: BackupCodeSet): BackupCode | null {
  return set.codes.find(({ usedAt }) => usedAt === null) ?? null;
}

/** How many are good. */
export function codesLeft(set: BackupCodeSet): number {
  return set.codes.filter(({ usedAt }) => usedAt === null).length;
}

/** Whether three or fewer are good: time to make a new set. */
export function hasFewLeft(set: BackupCodeSet): boolean {
  return codesLeft(set) <= FEW;
}

/** The set's code that a person typed, however they grouped it. */
function find(set: BackupCodeSet | null, text: string): BackupCode | undefined {
  const wanted = comparable(text);
  return set?.codes.find((code) => comparable(code.text) === wanted);
}

/** Case counts: a platform may tell codes apart by it. */
function comparable(text: string): string {
  return text.replace(/[\s-]/g, '');
}
