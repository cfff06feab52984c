import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { de } from '../detector/lexicon/de.ts';
import { ja } from '../detector/lexicon/ja.ts';
import { plain, says } from '../detector/lexicon/registry.ts';
import { shelf } from '../detector/lexicon/shelf.ts';
import { type Redaction, redaction } from './redact.ts';
import { vocabulary } from './vocabulary.ts';

let words: Redaction;
beforeAll(() => {
  shelf.set('de', de);
  shelf.set('ja', ja);
  words = redaction();
});

test.each([
  ['Enter the 6-digit code from your authenticator app', 'Enter the 6-digit code from your authenticator app'],
  ['Two-factor authentication (2FA)', 'Two-factor authentication (2FA)'],
  ['Enter the 8-digit code', 'Enter the 6-digit code'],
  ['Welcome back, Marta Rossi', 'Welcome back, xxxxx xxxxx'],
  ['We sent a code to m.rossi@example.org', 'We sent a code to xxx'],
  ['We sent a code to +39 333 1234567', 'We sent a code to +00 000 0000000'],
  ['Continue at https://bank.example/in?session=code', 'Continue xx xxx'],
  ['The code 492817, or 123 456', 'The code 000000, xx 000 000'],
  ['Your key: JBSW Y3DP EHPK 3PXP', 'Your key: AAAA BBBB CCCC 2222'],
  ['Backup codes: a1b2-c3d4 token-9f8e', 'Backup codes: x6x6-x6x6 token-6x6x'],
  ['Bestätigungscode für Anna Huber', 'Bestätigungscode für xxxx xxxxx'],
  ['田中さんの認証コード', 'xxxxx認証コード'],
])('a label keeps the words of the detector and no others: %s', (text, kept) => {
  expect(words.text(text, true)).toBe(kept);
});

test('a text that is no label keeps words only where it says something of codes', () => {
  expect(words.text('Please enter your verification code, Marta', false)).toBe(
    'Please enter your verification code, xxxxx',
  );
  expect(words.text('Your balance with us, and for you', false)).toBe('xxxx xxxxxxx xxxx xx, xxx xxx xxx');
});

test.each([
  ['user[otp_ada]', 'user[otp_xxx]'],
  ['twoFactorCode', 'twoFactorCode'],
  ['2fa-code', '2fa-code'],
  ['csrf_9f8e7d6c5b4a', 'csrf_6x6x6x6x6x6x'],
  ['field-marta.rossi@example.org', 'xxxxx-xxxxx.xxxxx-xxxxxxx.xxx'],
  ['verification code" onfocus="x', 'verification-code-xxxxxxx-x'],
])('a name keeps the words of the detector and no others: %s', (name, kept) => {
  expect(words.name(name)).toBe(kept);
});

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('code', 'Sign', 'verification', '2FA', 'für', '認証コード', '6', ' ', '-', ':', "'", '@', '://'),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[\p{L}\d]{1,16}$/u),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(' '));

test('whatever a page writes, only known words, x and numbers that say nothing come out', () => {
  const known = vocabulary();
  fc.assert(
    fc.property(text, fc.boolean(), (written, label) => {
      const kept = words.text(written, label);
      for (const [run] of kept.replace('AAAA BBBB CCCC 2222', '').matchAll(/[\p{L}\p{M}\p{N}']+/gu)) {
        const crossed = /^[x60']*$/u.test(run);
        const pieces = run.split(/[x60']+/u);
        if (!crossed && !known.has(plain(run)) && !pieces.every((piece) => composed(piece, known)))
          throw new Error(`"${run}" of "${written}"`);
      }
      expect(kept.length).toBeLessThanOrEqual(400);
    }),
    { numRuns: 3_000 },
  );
});

test('a word that a page makes of pieces in more ways than can be tried is judged at once', () => {
  const hostile = `cvv${'cv'.repeat(140)}q`;
  expect(words.text(hostile, true)).toBe('x'.repeat(hostile.length));
});

const composed = (text: string, known: ReturnType<typeof vocabulary>): boolean => {
  if (text === '') return true;
  const length = known.opens(text);
  return length > 0 && composed(text.slice(length), known);
};

test('a secret beside known words never comes out, in a text or a name', () => {
  const canary = fc.oneof(
    fc.stringMatching(/^[a-z]{3}\d[a-z]{4}q$/u),
    fc.stringMatching(/^[A-Z2-7]{13}QX7$/u),
    fc.stringMatching(/^[1-9]{6,8}$/u),
    fc.stringMatching(/^[bcdf]{2}q[wvz]{3}@[a-z]{5}\.org$/u),
  );
  fc.assert(
    fc.property(canary, fc.constantFrom('code', 'Token:', 'für', '/', '_', ''), fc.boolean(), (secret, word, label) => {
      for (const out of [
        words.text(`${word} ${secret}`, label),
        words.text(`${word}${secret}`, label),
        words.name(`${word}${secret}`),
      ])
        expect(out.toLowerCase()).not.toContain(secret.toLowerCase());
    }),
    { numRuns: 3_000 },
  );
});

test('what the detector heard in a text, it hears in what is kept of it', () => {
  const heard = ['code', 'app', 'sent', 'backup', 'turnOff', 'turnOn', 'signIn', 'scan'] as const;
  for (const sentence of [
    'Enter the code that we have sent to your phone',
    'Enter one of your backup codes',
    'Turn off two-factor authentication',
    'Scan this QR code with your authenticator app',
    'Set up two-step verification',
    'Log in to Example',
    'Gib den Bestätigungscode aus deiner Authentifizierungs-App ein',
    'Zwei-Faktor-Authentisierung deaktivieren',
  ])
    for (const meaning of heard)
      expect([sentence, meaning, says(meaning, plain(words.text(sentence, false)))]).toEqual([
        sentence,
        meaning,
        says(meaning, plain(sentence)),
      ]);
});
