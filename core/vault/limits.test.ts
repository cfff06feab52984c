import { expect, test, vi } from 'vitest';
import { sampleVault } from '../../test/vault-vectors/sample-vault.ts';
import { encodeBase64Url } from '../bytes/base64.ts';
import { systemRandom } from '../crypto/random.ts';
import { sealVault } from './codec.ts';
import { readContent, writeContent } from './content.ts';
import { Damaged } from './errors.ts';
import { joinFile, MOST_FILE_BYTES, splitFile } from './file.ts';
import { readHeader, writeHeader } from './header.ts';
import type { Slot } from './slots/slot.ts';

const vaultId = encodeBase64Url(systemRandom(16));
const slot = (id: string, wrap: number): Slot => ({
  id,
  type: 'carrier-pigeon',
  params: {},
  salt: '',
  iv: encodeBase64Url(systemRandom(12)),
  wrap: encodeBase64Url(new Uint8Array(wrap)),
});

test('a file or content beyond the limits is damage to read and refused to write', { timeout: 60_000 }, async () => {
  const tooLong = new Uint8Array(MOST_FILE_BYTES + 1);
  tooLong.set([0x4f, 0x54, 0x50, 0x56, 1, 1]);
  expect(() => splitFile(tooLong)).toThrow('vault: the file is larger than 40 MiB');
  const empty = new Uint8Array();
  await expect(
    joinFile(
      empty,
      async () => empty,
      empty,
      empty,
      async () => tooLong,
    ),
  ).rejects.toThrow('too large');
  expect(() => readContent(new Uint8Array(32 * 1024 * 1024 + 1))).toThrow('vault: the content is too large');
  const account = { ...sampleVault(1).accounts.a0!, note: 'n'.repeat(10_000) };
  const accounts = Object.fromEntries(Array.from({ length: 3400 }, (_, n) => [`a${n}`, { ...account, id: `a${n}` }]));
  expect(() => writeContent({ ...sampleVault(0), accounts })).toThrow('vault: the content is too large');
});

test('content that is no object at all is damage at the top', () => {
  expect(() => readContent(new TextEncoder().encode('7'))).toThrow('vault: the content does not fit at the top');
});

test('a header longer than 64 KiB is not written', () => {
  const slots = Array.from({ length: 16 }, (_, n) => slot(`s${n}`, 4096));
  const header = { vaultId, rev: 1, createdBy: 'test', minReader: 1, slots };
  expect(() => writeHeader(header)).toThrow('vault: the header is longer than 64 KiB');
  expect(readHeader(writeHeader({ ...header, slots: slots.slice(0, 4) })).slots).toHaveLength(4);
});

test('a header field that is not text is damage', () => {
  const bytes = new TextEncoder().encode(
    `{"createdBy":"test","minReader":1,"rev":1,"slots":[${JSON.stringify({ id: 's', iv: 7, params: {}, salt: '', type: 'x', wrap: '' })}],"vaultId":"${vaultId}"}`,
  );
  expect(() => readHeader(bytes)).toThrow(Damaged);
});

test('a cipher that seals something else than it was given is found out before anything is written', async () => {
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  const spoilt = vi.spyOn(crypto.subtle, 'encrypt').mockImplementation((algorithm, key, data) => {
    const other = new Uint8Array(data as Uint8Array<ArrayBuffer>).slice();
    other[5]! ^= 1;
    return encrypt(algorithm, key, other);
  });
  try {
    const sealing = sealVault(
      sampleVault(1),
      { vaultId, slots: [slot('s', 48)], createdBy: 'test' },
      systemRandom(32),
      systemRandom,
    );
    await expect(sealing).rejects.toThrow('vault: the sealed file does not open to what was sealed');
  } finally {
    spoilt.mockRestore();
  }
});
