import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { expect, test } from 'vitest';
import { decapsulate, encapsulate } from './hpke.ts';
import { systemRandom } from './random.ts';

// RFC 9180 A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM in base mode.
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const rfc = {
  info: hex('4f6465206f6e2061204772656369616e2055726e'),
  ikmE: hex('4270e54ffd08d79d5928020af4686d8f6b7d35dbe470265f1f5aa22816ce860e'),
  enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  pkRm: hex(
    '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
  ),
  skRm: hex('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'),
  exporterContext: 'TestContext',
  exported: 'd8f1ea7942adbba7412c6d431c62d01371ea476b823eb697e1f6e6cae1dab85a',
};

test('the library exports what RFC 9180 says for its suite of this curve', async () => {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
  const recipientKey = {
    privateKey: await suite.kem.deserializePrivateKey(rfc.skRm),
    publicKey: await suite.kem.deserializePublicKey(rfc.pkRm),
  };
  const context = await suite.createRecipientContext({ recipientKey, enc: hex(rfc.enc), info: rfc.info });
  const exported = await context.export(new TextEncoder().encode(rfc.exporterContext), 32);
  expect(toHex(new Uint8Array(exported))).toBe(rfc.exported);
});

test('the ephemeral key is made of the chance that is given, as RFC 9180 says', async () => {
  const lengths: number[] = [];
  const chance = (length: number) => {
    lengths.push(length);
    return rfc.ikmE;
  };
  const { enc, secret } = await encapsulate(rfc.pkRm, rfc.info, rfc.exporterContext, chance);
  expect(lengths).toEqual([32]);
  expect(toHex(enc)).toBe(rfc.enc);
  // Ours has AES-256-GCM in its name, and the suite is part of every secret.
  expect(toHex(secret)).not.toBe(rfc.exported);
  expect(await decapsulate(rfc.skRm, rfc.pkRm, enc, rfc.info, rfc.exporterContext)).toEqual(secret);
});

test('another key, info, label or encapsulation gives another secret', async () => {
  const { enc, secret } = await encapsulate(rfc.pkRm, rfc.info, 'a', systemRandom);
  const other = await encapsulate(rfc.pkRm, rfc.info, 'a', systemRandom);
  expect(other.secret).not.toEqual(secret);
  const different = await Promise.all([
    decapsulate(systemRandom(32), rfc.pkRm, enc, rfc.info, 'a'),
    decapsulate(rfc.skRm, enc, enc, rfc.info, 'a'),
    decapsulate(rfc.skRm, rfc.pkRm, other.enc, rfc.info, 'a'),
    decapsulate(rfc.skRm, rfc.pkRm, enc, rfc.ikmE, 'a'),
    decapsulate(rfc.skRm, rfc.pkRm, enc, rfc.info, 'b'),
  ]);
  for (const each of different) expect(each).not.toEqual(secret);
});

test.each([
  ['a private key of 31 bytes', rfc.skRm.slice(1), rfc.pkRm, hex(rfc.enc)],
  ['a private key of zeros', new Uint8Array(32), rfc.pkRm, hex(rfc.enc)],
  ['a public key off the curve', rfc.skRm, rfc.pkRm.with(64, 1), hex(rfc.enc)],
  ['an encapsulation off the curve', rfc.skRm, rfc.pkRm, hex(rfc.enc).with(64, 0)],
  ['an encapsulation that is cut off', rfc.skRm, rfc.pkRm, hex(rfc.enc).slice(0, 64)],
])('%s gives no secret', async (_, privateKey, publicKey, enc) => {
  expect(
    await decapsulate(new Uint8Array(privateKey), new Uint8Array(publicKey), new Uint8Array(enc), rfc.info, 'a'),
  ).toBeNull();
});

test('nothing is wrapped to a point off the curve', async () => {
  await expect(encapsulate(new Uint8Array(rfc.pkRm.with(64, 1)), rfc.info, 'a', systemRandom)).rejects.toThrow();
});
