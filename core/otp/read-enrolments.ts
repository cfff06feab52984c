import { makeEnrolment } from './enrolment.ts';
import { parseMigration } from './migration.ts';
import type { MigrationPart } from './migration-payload.ts';
import { type Enrolment, otpDefaults } from './otp.ts';
import { parseOtpauth } from './otpauth-uri.ts';
import { type Problem, whyOf } from './problem.ts';
import { parseSecret } from './secret.ts';

/** What was found in a text, in its order. A Google export that came in parts names the parts still missing. */
export interface ReadEnrolments {
  readonly enrolments: readonly Enrolment[];
  readonly problems: readonly Problem[];
  /** One for each export with more than one QR code. */
  readonly batches: readonly Batch[];
}

/** A Google Authenticator export of `size` QR codes; `missing` counts from 1 as the phone that shows them does. */
export interface Batch {
  readonly id: number;
  readonly size: number;
  readonly missing: readonly number[];
}

const MOST_CHARACTERS = 1_048_576;
const MOST_LINES = 10_000;
/** Ten bytes: shorter words are more likely words. By hand any length may be typed. */
const LEAST_BARE_CHARACTERS = 16;
const URI = /^(?:otpauth|otpauth-migration|motp|steam):\/\//i;

/**
 * Reads whatever a person pastes or scans: URIs one a line between other lines, Google exports in any order, or one bare
 * secret. Several scans go in as several texts; a part scanned twice counts once. Never throws: what is wrong is a problem.
 */
export function readEnrolments(texts: string | readonly string[]): ReadEnrolments {
  const whole = typeof texts === 'string' ? texts : texts.join('\n');
  if (whole.length > MOST_CHARACTERS) return nothing('enrolments: the text is too long');
  const lines = whole.split(/\r\n|[\r\n]/).map((line) => line.replace(/^\ufeff/, '').trim());
  if (lines.length > MOST_LINES) return nothing(`enrolments: more than ${MOST_LINES} lines`);
  if (lines.some((line) => URI.test(line))) return readLines(lines);

  const inside = /(?:otpauth|otpauth-migration):\/\/[^\s"'<>]+/i.exec(whole)?.[0];
  if (inside !== undefined) return readLines([inside]);
  const bare = readBareSecret(whole);
  return bare ? { enrolments: [bare], problems: [], batches: [] } : nothing('enrolments: no account is in this text');
}

function readLines(lines: readonly string[]): ReadEnrolments {
  const enrolments: Enrolment[] = [];
  const problems: Problem[] = [];
  const parts = new Map<string, MigrationPart['batch']>();
  for (const [index, line] of lines.entries()) {
    if (!URI.test(line)) continue;
    const where = `line ${index + 1}`;
    try {
      const part = parseMigration(line);
      if (part === null) {
        enrolments.push(readUri(line));
        continue;
      }
      // The same code seen by the camera again; another export that happens to share the id has other text.
      if (parts.has(line)) continue;
      parts.set(line, part.batch);
      enrolments.push(...part.accounts);
      problems.push(...part.problems.map((problem) => ({ ...problem, where: `${where}, ${problem.where}` })));
    } catch (error) {
      problems.push({ where, why: whyOf(error) });
    }
  }
  return { enrolments, problems, batches: batchesOf([...parts.values()]) };
}

function readUri(line: string): Enrolment {
  const enrolment = parseOtpauth(line) ?? readSteam(line);
  if (enrolment === null) throw new Error('enrolments: mOTP accounts need a PIN that the link does not hold');
  return enrolment;
}

/** `steam://SECRET` as Bitwarden and Proton write it; Steam's own links (`steam://run/…`) are shorter or no base32. */
function readSteam(line: string): Enrolment | null {
  if (!/^steam:/i.test(line)) return null;
  const secret = parseSecret(line.slice('steam://'.length));
  if (secret.length < LEAST_BARE_CHARACTERS) throw new Error('enrolments: this is a link into Steam, not a secret');
  return makeEnrolment('Steam', '', { ...otpDefaults, type: 'steam', digits: 5, secret });
}

/** One secret and nothing else: in one piece, or in groups of one length whose last may be shorter. */
function readBareSecret(text: string): Enrolment | null {
  const groups = text.trim().split(/[\s-]+/);
  const length = groups[0]?.length ?? 0;
  const even = groups.every(
    (group, i) => group.length === length || (i === groups.length - 1 && group.length < length),
  );
  if (!even || groups.join('').replace(/=+$/, '').length < LEAST_BARE_CHARACTERS) return null;
  try {
    return makeEnrolment('', '', { ...otpDefaults, type: 'totp', secret: parseSecret(text) });
  } catch {
    return null;
  }
}

function batchesOf(parts: readonly MigrationPart['batch'][]): Batch[] {
  const batches = new Map<string, { id: number; size: number; have: Set<number> }>();
  for (const { id, index, size } of parts) {
    if (size < 2) continue;
    const key = `${id}/${size}`;
    const batch = batches.get(key) ?? { id, size, have: new Set() };
    batch.have.add(index);
    batches.set(key, batch);
  }
  return [...batches.values()].map(({ id, size, have }) => ({
    id,
    size,
    missing: Array.from({ length: size }, (_, i) => i + 1).filter((number) => !have.has(number - 1)),
  }));
}

function nothing(why: string): ReadEnrolments {
  return { enrolments: [], problems: [{ where: 'text', why }], batches: [] };
}
