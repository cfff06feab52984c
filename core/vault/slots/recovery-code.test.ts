import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CROCKFORD } from '../../bytes/crockford.ts';
import { systemRandom } from '../../crypto/random.ts';
import { Mistyped } from '../errors.ts';
import { readRecoveryCode, writeRecoveryCode } from './recovery-code.ts';

const code = Uint8Array.from({ length: 20 }, (_, n) => n * 13);
const written = await writeRecoveryCode(code);
const reasonOf = (text: string): Promise<Mistyped | null> =>
  readRecoveryCode(text).then(
    () => null,
    (error: unknown) => {
      if (error instanceof Mistyped) return error;
      throw error;
    },
  );

test('a code is nine groups of four, always the same for the same bytes', () => {
  expect(written).toBe('006H-M9SM-8575-PT3N-GA7S-SADP-RF8D-VTQQ-T3Z2');
});

test('any code is read back, also by somebody who writes small, without dashes, and O for 0', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 20, maxLength: 20 }), async (bytes) => {
      const text = await writeRecoveryCode(new Uint8Array(bytes));
      expect(await readRecoveryCode(text)).toEqual(new Uint8Array(bytes));
      const byHand = text.toLowerCase().replaceAll('0', 'o').replace(/1/g, 'l').replaceAll('-', ' – ');
      expect(await readRecoveryCode(` ${byHand}\n`)).toEqual(new Uint8Array(bytes));
    }),
  );
});

test('a character that no code has is named by its place, and not shown', async () => {
  for (const wrong of ['U', 'u', 'ß', 'ı', '!', '🙂']) {
    const error = await reasonOf(`${written.slice(0, 5)}${wrong}${written.slice(6)}`);
    expect(error).toMatchObject({ name: 'Mistyped', reason: 'character', at: 5 });
    expect(error!.message).toBe('vault: character 5 cannot stand in a recovery code');
  }
});

test('too short and too long are said with their length', async () => {
  expect(await reasonOf(written.slice(0, -1))).toMatchObject({ reason: 'length', at: 35 });
  expect(await reasonOf(`${written}0`)).toMatchObject({ reason: 'length', at: 37 });
  expect(await reasonOf('')).toMatchObject({ reason: 'length', at: 0 });
});

test('every one-character slip and every two neighbours changed about are noticed', { timeout: 60_000 }, async () => {
  const characters = [...written.replaceAll('-', '')];
  let slips = 0;
  for (let at = 0; at < characters.length; at++) {
    for (const other of CROCKFORD) {
      if (other === characters[at]) continue;
      const slip = characters.with(at, other).join('');
      expect(await reasonOf(slip), slip).toMatchObject({ reason: 'checksum', at: null });
      slips++;
    }
    const next = characters[at + 1];
    if (next === undefined || next === characters[at]) continue;
    const swapped = characters
      .with(at, next)
      .with(at + 1, characters[at]!)
      .join('');
    expect(await reasonOf(swapped), swapped).toMatchObject({ reason: 'checksum' });
    slips++;
  }
  console.log(`${slips} slips of the pen, each noticed`);
});

test('no error shows anything of the code', async () => {
  for (const text of [written.slice(0, -1), `${written.slice(0, -1)}U`, written.replace('6', '7')]) {
    const { message } = (await reasonOf(text))!;
    for (const group of written.split('-')) expect(message).not.toContain(group);
  }
});

test('a code has 160 bits and nothing less', async () => {
  await expect(writeRecoveryCode(systemRandom(19))).rejects.toThrow('20 bytes');
});
