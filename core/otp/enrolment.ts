import * as v from 'valibot';
import { type Enrolment, type EnrolmentWarning, type Otp, OtpSchema } from './otp.ts';
import { isShortSecret } from './secret.ts';

const MOST_CHARACTERS = 256;

/**
 * What cannot be seen or turns the reading direction: controls, format and private-use characters, halves of pairs, line
 * separators, fillers. The two emoji variation selectors stay: they change nothing but a symbol's colour.
 */
const HIDDEN = /[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}]--[\u{fe0e}\u{fe0f}]]/v;
const EVERY_HIDDEN = new RegExp(HIDDEN, 'gv');

/** Text fit to be shown: without hidden characters, tabs and line ends as spaces, trimmed. */
export function shownText(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(EVERY_HIDDEN, '')
    .trim();
}

/**
 * Checks and cleans what a platform handed over; throws when a part is out of bounds (`Otp` says which they are).
 * `written` is the text it came in, where that is more than issuer and name: what is hidden there is flagged too.
 */
export function makeEnrolment(issuer: string, name: string, otp: Otp, written = issuer + name): Enrolment {
  const shown = { issuer: shownText(issuer), name: shownText(name) };
  if (length(shown.issuer) > MOST_CHARACTERS) throw new Error('enrolment: the issuer must not exceed 256 characters');
  if (length(shown.name) > MOST_CHARACTERS) throw new Error('enrolment: the name must not exceed 256 characters');
  if (!v.is(OtpSchema, otp)) throw new Error('enrolment: algorithm, digits, period or counter is out of bounds');
  if ((otp.type === 'steam') !== (otp.digits === 5)) {
    throw new Error('enrolment: digits must be 6 to 10, and 5 for steam alone');
  }
  const warnings: EnrolmentWarning[] = [];
  if (isShortSecret(otp.secret)) warnings.push('shortSecret');
  if (HIDDEN.test(written)) warnings.push('hiddenCharacters');
  return { ...shown, otp, warnings };
}

const length = (text: string): number => [...text].length;
