import { expect, test, vi } from 'vitest';
import type { Bytes } from '../bytes/bytes.ts';
import { open, seal } from './aes-gcm.ts';

// Many cases on a busy machine take their time; it says nothing about the code.
vi.setConfig({ testTimeout: 120_000 });

const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'hex'));
const plain =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255';
const cipher =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad';

/** Test cases 13 to 16 of the GCM submission to NIST (AES-256, 96-bit iv). */
const vectors = [
  { key: '00'.repeat(32), iv: '00'.repeat(12), aad: '', plain: '', sealed: '530f8afbc74536b9a963b4f1c4cb738b' },
  {
    key: '00'.repeat(32),
    iv: '00'.repeat(12),
    aad: '',
    plain: '00'.repeat(16),
    sealed: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    key: 'feffe9928665731c6d6a8f9467308308'.repeat(2),
    iv: 'cafebabefacedbaddecaf888',
    aad: '',
    plain,
    sealed: `${cipher}b094dac5d93471bdec1a502270e3cc6c`,
  },
  {
    key: 'feffe9928665731c6d6a8f9467308308'.repeat(2),
    iv: 'cafebabefacedbaddecaf888',
    aad: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    plain: plain.slice(0, -8),
    sealed: `${cipher.slice(0, -8)}76fc6ece0f4e1768cddf8853bb2d551b`,
  },
];

test.each(vectors)('GCM vector with iv $iv and aad "$aad" seals and opens', async (vector) => {
  const [key, iv, aad] = [hex(vector.key), hex(vector.iv), hex(vector.aad)];
  expect(await seal(key, iv, aad, hex(vector.plain))).toEqual(hex(vector.sealed));
  expect(await open(key, iv, aad, hex(vector.sealed))).toEqual(hex(vector.plain));
});

test('every single flipped bit of ciphertext, tag, iv, AAD or key keeps the box closed', async () => {
  const { key, iv, aad, sealed } = vectors[3]!;
  const parts = [key, iv, aad, sealed].map(hex) as [Bytes, Bytes, Bytes, Bytes];
  for (const [which, part] of parts.entries()) {
    for (let bit = 0; bit < part.length * 8; bit++) {
      const bent = parts.map((bytes) => bytes.slice()) as [Bytes, Bytes, Bytes, Bytes];
      bent[which]![bit >> 3]! ^= 1 << (bit & 7);
      expect(await open(...bent)).toBeNull();
    }
  }
});

test('a box cut short, even below the length of a tag, stays closed', async () => {
  const { key, iv, aad, sealed } = vectors[3]!;
  for (let length = 0; length < sealed.length / 2; length++) {
    expect(await open(hex(key), hex(iv), hex(aad), hex(sealed).slice(0, length))).toBeNull();
  }
});

test('a key or iv of another length is refused, not stretched', async () => {
  const empty = new Uint8Array();
  await expect(seal(new Uint8Array(16), new Uint8Array(12), empty, empty)).rejects.toThrow('aes-gcm: the key');
  await expect(seal(new Uint8Array(32), new Uint8Array(16), empty, empty)).rejects.toThrow('aes-gcm: the iv');
  await expect(open(new Uint8Array(32), new Uint8Array(0), empty, new Uint8Array(16))).rejects.toThrow('aes-gcm');
});
