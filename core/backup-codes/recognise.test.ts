import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { pages, strangers } from '../../test/fixtures/backup-code-pages.ts';
import { recogniseCodes } from './recognise.ts';

// Many cases on a busy machine take their time; it says nothing about the code.
vi.setConfig({ testTimeout: 120_000 });

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
console.log(`backup codes: ${pages.length} texts with a set, ${strangers.length} without, fast-check seed ${seed}`);

test.each(pages)('codes are found: $what', ({ text, codes, options, leftOut }) => {
  expect(recogniseCodes(text, options)).toEqual({ codes, note: leftOut ? 'usedLeftOut' : 'found' });
});

test.each(strangers)('no codes are seen in: $what', ({ text, options }) => {
  expect(recogniseCodes(text, options).codes).toEqual([]);
});

test('three codes are too few, and that is said', () => {
  expect(recogniseCodes('Backup codes\nk3v9x2mq\n7hd2p0sw\nqz81nb4t')).toEqual({ codes: [], note: 'tooFew' });
});

const alphabets = [
  'abcdefghijklmnopqrstuvwxyz0123456789',
  '0123456789abcdef',
  '0123456789',
  '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
];
const forms = [[8], [10], [12], [4, 4], [5, 5], [4, 4, 4], [6, 6]] as const;

test('ten random codes of any common alphabet and form are found whole, however they are laid out', () => {
  const set = fc
    .tuple(fc.constantFrom(...alphabets), fc.constantFrom(...forms))
    .chain(([alphabet, form]) =>
      fc.uniqueArray(
        fc
          .tuple(
            ...form.map((length) =>
              fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length }),
            ),
          )
          .map((groups) => groups.join('-')),
        { minLength: 10, maxLength: 10 },
      ),
    )
    // Chance that looks like no chance (every code begins alike) is shown to nobody.
    .filter((codes) => new Set(codes.map((code) => code.slice(0, 3))).size > 1)
    .filter((codes) => codes.every((code) => new Set(code.replaceAll('-', '')).size > 1 && /\d/.test(code)));
  const layout = fc.constantFrom<(code: string, i: number) => string>(
    (code) => code,
    (code, i) => `${i + 1}. ${code}`,
    (code, i) => `${String(i + 1).padStart(2, '0')}) ${code}`,
    (code) => `  - ${code}  `,
    (code) => `${code}\nCopy`,
    (code) => `"${code}",`,
  );
  fc.assert(
    fc.property(set, layout, fc.constantFrom('\n', '\r\n', '\n\n'), (codes, write, end) => {
      const text = `Your backup codes\nKeep them safe.\n${codes.map(write).join(end)}\nDownload\nContinue`;
      expect(recogniseCodes(text)).toEqual({ codes, note: 'found' });
    }),
    { seed, numRuns: 1000 },
  );
});

test('any text at all gives an answer, and never a part of the secret', () => {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '\n',
      '\t',
      ' ',
      '-',
      'backup codes\n',
      'k3v9x2mq\n',
      'JBSWY3DP\n',
      '4821 9037\n',
      '1. ',
      '(used)',
      '~~',
    ),
    fc.nat(30).map((at) => `${secret.slice(at, at + 8)}\n`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, single) => {
      const { codes } = recogniseCodes(pieces.join(''), { secret, single });
      for (const code of codes) {
        expect(secret).not.toContain(code.replace(/[\s-]/g, '').toUpperCase());
        expect(code).toMatch(/^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/);
      }
    }),
    { seed, numRuns: 3000 },
  );
});
