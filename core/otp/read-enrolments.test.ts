import { expect, test } from 'vitest';
import { readEnrolments } from './read-enrolments.ts';
import { parseSecret } from './secret.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const one = (text: string) => readEnrolments(text).enrolments[0];

test('a single URI, with whatever stands around it', () => {
  const uri = `otpauth://totp/Acme:joe?secret=${secret}&issuer=Acme`;
  for (const text of [
    uri,
    `\ufeff${uri}\r\n`,
    `  ${uri}  `,
    `Here: <${uri}>`,
    `"${uri}"`,
    `open ${uri} on your phone`,
  ]) {
    expect(readEnrolments(text)).toMatchObject({ enrolments: [{ issuer: 'Acme', name: 'joe' }], problems: [] });
  }
});

test('a list of URIs is read line by line; comments, blank lines and strangers between them are left out', () => {
  const text = [
    '# exported on Monday',
    `otpauth://totp/a?secret=${secret}`,
    '',
    `# otpauth://totp/not-me?secret=${secret}`,
    'This is an intruder line',
    `otpauth://hotp/b?secret=${secret}&counter=5`,
    `steam://${secret}`,
  ].join('\r\n');
  const read = readEnrolments(text);
  expect(read.problems).toEqual([]);
  expect(read.enrolments.map(({ issuer, name, otp }) => [otp.type, issuer, name])).toEqual([
    ['totp', '', 'a'],
    ['hotp', '', 'b'],
    ['steam', 'Steam', ''],
  ]);
});

test('a bad line is named and loses no other', () => {
  const text = `otpauth://totp/a?secret=${secret}\notpauth://totp/b?secret=${secret}&digits=99\nmotp://I:n?secret=00\nsteam://run/440\nsteam://run\notpauth://totp/c?secret=${secret}`;
  const read = readEnrolments(text);
  expect(read.enrolments.map(({ name }) => name)).toEqual(['a', 'c']);
  expect(read.problems).toEqual([
    { where: 'line 2', why: 'otpauth: digits must be 6 to 10' },
    { where: 'line 3', why: expect.stringContaining('mOTP') },
    { where: 'line 4', why: expect.stringMatching(/^secret: /) },
    { where: 'line 5', why: expect.stringContaining('a link into Steam') },
  ]);
});

test.each([
  secret,
  secret.toLowerCase(),
  'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP',
  'jbsw-y3dp-ehpk-3pxp-jbsw-y3dp-ehpk-3pxp',
  'JBSWY3DPEH PK3PXPJBSW Y3DPEHPK3P XP',
  ' JBSW Y3DP EHPK 3PXP\n JBSW Y3DP EHPK 3PXP ',
  `${secret}======`,
])('a bare secret is an account without a name: %s', (text) => {
  expect(readEnrolments(text)).toEqual({
    enrolments: [
      {
        issuer: '',
        name: '',
        otp: { type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 },
        warnings: [],
      },
    ],
    problems: [],
    batches: [],
  });
});

test.each([
  '',
  '   \n\n',
  'hello',
  'password',
  'Please scan the code with your phone',
  '123456',
  '755 224',
  'https://sekoia.localhost/enrol',
  'joe@example.com',
  'a'.repeat(5000),
  '\ud800\u0000\u202e',
  'otpauth',
  '{"version":1}',
])('what is no account is one problem and nothing else: %j', (text) => {
  expect(readEnrolments(text)).toEqual({
    enrolments: [],
    problems: [{ where: 'text', why: 'enrolments: no account is in this text' }],
    batches: [],
  });
});

test('a text without measure is refused before it is read', () => {
  expect(readEnrolments('x'.repeat(2_000_000)).problems[0]?.why).toContain('too long');
  expect(readEnrolments('\n'.repeat(20_000)).problems[0]?.why).toContain('lines');
});

test('a short secret is accepted and said', () => {
  expect(one('JBSWY3DPEHPK3PXP')).toMatchObject({ warnings: ['shortSecret'] });
});

test('by hand any length is taken, and what is wrong is said without repeating it', () => {
  expect(parseSecret('mfrg gzdf')).toBe('MFRGGZDF');
  expect(() => parseSecret('')).toThrow('secret: it is missing');
  expect(() => parseSecret('A')).toThrow('secret: it is too short');
  expect(() => parseSecret('JBSW 1OO0')).toThrow('the digits 0, 1, 8 and 9');
  expect(() => parseSecret('JBSW!')).toThrow('only the letters A to Z');
  expect(() => parseSecret('straße')).toThrow('only the letters A to Z');
  expect(() => parseSecret('A'.repeat(412))).toThrow('256 bytes');
});
