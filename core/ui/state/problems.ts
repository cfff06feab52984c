import { type MessageId, t } from '../language.ts';

/** What the core says in a developer's sentence, in the words of the person it happened to. First match wins. */
const sentences: readonly (readonly [RegExp, MessageId])[] = [
  [/^secret: it is missing/, 'problem.secretMissing'],
  [/^secret: the digits/, 'problem.secretDigits'],
  [/^secret: only/, 'problem.secretLetters'],
  [/^secret: it is too short/, 'problem.secretShort'],
  [/^secret: it must not be longer/, 'problem.secretLong'],
  [/secret/, 'problem.secret'],
  [/256 characters/, 'problem.longName'],
  [/digits|algorithm|period|counter|out of bounds/, 'problem.parameters'],
  [/no account is in this text/, 'problem.nothingFound'],
  [/too long|more than/, 'problem.tooLong'],
  [/mOTP/, 'problem.motp'],
];

/** Where something could not be read, and why: "Line 3: …". */
export function problemAt(problem: { where: string; why: string }): string {
  const line = /^line (\d+)/.exec(problem.where)?.[1];
  return line ? t('problem.line', { line, why: problemText(problem.why) }) : problemText(problem.why);
}

/** A problem's reason for the screen. */
export function problemText(why: string): string {
  return t(sentences.find(([pattern]) => pattern.test(why))?.[1] ?? 'problem.unreadable');
}
