import { CROCKFORD, likeCrockford } from '../bytes/crockford.ts';
import type { Random } from '../crypto/random.ts';

/** How a platform writes its backup codes. */
export interface BackupFormat {
  /** Characters of the random part; one case only, or both where case counts. */
  readonly alphabet: string;
  /** Random characters in a code. */
  readonly length: number;
  /** Whether the code begins with its own index, so that a try costs one hash instead of one for each unused code. */
  readonly indexed: boolean;
  /** Whether it ends with a check character (Luhn mod N), so that a slip of the pen is no attempt. */
  readonly check: boolean;
  /** Characters in a group; groups are joined by dashes. 0: none. */
  readonly group: number;
  readonly count: number;
}

/** Index digit, 16 characters (80 bit, SP 800-63B §3.1.2 asks for 64 where no throttle helps), check character, in threes of six. */
export const defaultBackupFormat: BackupFormat = {
  alphabet: CROCKFORD,
  length: 16,
  indexed: true,
  check: true,
  group: 6,
  count: 10,
};

/** Bits that a guesser faces. */
export function backupCodeBits(format: BackupFormat): number {
  return format.length * Math.log2(format.alphabet.length);
}

/** Throws unless codes can be made and told apart by the format. */
export function checkBackupFormat(format: BackupFormat): BackupFormat {
  const { alphabet, length, count, group } = format;
  if (!/^[0-9A-Za-z]{10,62}$/.test(alphabet) || new Set(alphabet).size !== alphabet.length) {
    throw new Error('backup format: the alphabet must be 10 to 62 different letters and digits');
  }
  if (!Number.isInteger(length) || length < 6 || length > 48)
    throw new Error('backup format: the length must be 6 to 48');
  if (!Number.isInteger(count) || count < 1 || count > 10) throw new Error('backup format: a set has 1 to 10 codes');
  if (!Number.isInteger(group) || group < 0) throw new Error('backup format: the group must be 0 or more');
  if (format.indexed && !Array.from({ length: count }, (_, i) => String(i)).every((i) => alphabet.includes(i))) {
    throw new Error('backup format: an index needs the digits in the alphabet');
  }
  return format;
}

/** A new code's characters, without dashes: what is hashed. */
export function makeBackupCode(format: BackupFormat, index: number, random: Random): string {
  const body = (format.indexed ? String(index) : '') + letters(format.alphabet, format.length, random);
  return format.check ? body + checkCharacter(format.alphabet, body) : body;
}

/** A code as it is shown: in groups. */
export function shownBackupCode(format: BackupFormat, code: string): string {
  if (format.group === 0) return code;
  return code.match(new RegExp(`.{1,${format.group}}`, 'g'))!.join('-');
}

/**
 * What somebody typed to the characters that are hashed; null when it cannot be one of these codes. Spaces and dashes do not matter,
 * nor does case where the alphabet has one; O, I and L are read as Crockford's alphabet says.
 */
export function readBackupCode(format: BackupFormat, typed: string): { code: string; index: number | null } | null {
  const { alphabet } = format;
  let text = typed.replace(/[\s\-\u2010-\u2015\u2212]/g, '');
  if (alphabet === alphabet.toUpperCase()) text = text.toUpperCase();
  else if (alphabet === alphabet.toLowerCase()) text = text.toLowerCase();
  if (alphabet === CROCKFORD) text = likeCrockford(text);
  const expected = format.length + (format.indexed ? 1 : 0) + (format.check ? 1 : 0);
  if (text.length !== expected || !Array.from(text).every((character) => alphabet.includes(character))) return null;
  if (format.check && checkCharacter(alphabet, text.slice(0, -1)) !== text.at(-1)) return null;
  if (!format.indexed) return { code: text, index: null };
  const index = /^\d/.test(text) ? Number(text[0]) : format.count;
  return index < format.count ? { code: text, index } : null;
}

/** Luhn mod N: finds every single wrong character and most swaps of neighbours. */
function checkCharacter(alphabet: string, body: string): string {
  const size = alphabet.length;
  let sum = 0;
  Array.from(body)
    .reverse()
    .forEach((character, at) => {
      const value = alphabet.indexOf(character) * (at % 2 === 0 ? 2 : 1);
      sum += Math.floor(value / size) + (value % size);
    });
  return alphabet[(size - (sum % size)) % size]!;
}

function letters(alphabet: string, length: number, random: Random): string {
  // Bytes above the last whole multiple are thrown away: every letter stays equally likely.
  const fair = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    for (const byte of random(32)) if (byte < fair && text.length < length) text += alphabet[byte % alphabet.length];
  }
  return text;
}
