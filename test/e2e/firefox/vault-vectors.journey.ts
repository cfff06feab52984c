import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type * as Hpke from '../../../core/crypto/hpke.ts';
import { bundle } from '../../bundle.ts';
import { vectors } from '../../vault-vectors/run.ts';
import type { runWycheproof } from '../../wycheproof/run.ts';
import type { FirefoxPhone } from './phone.ts';
import { expect, test } from './world.ts';

declare const vaultVectors: { disagreements(): Promise<string[]> };
declare const hpke: typeof Hpke;
declare const wycheproof: { readonly runWycheproof: typeof runWycheproof };

test(`Firefox: the ${vectors.length} vault vectors each come to what they must`, async ({ phone }) => {
  const disagreements = () => vaultVectors.disagreements();
  expect(await inFirefox(phone, 'test/vault-vectors/run.ts', 'vaultVectors', disagreements)).toEqual([]);
});

test('Firefox: Wycheproof agrees with every primitive of the vault file', async ({ phone }) => {
  const run = () => wycheproof.runWycheproof();
  const report = await inFirefox(phone, 'test/wycheproof/run.ts', 'wycheproof', run);
  expect(Object.values(report).map(({ count, wrong }) => [count, wrong])).toEqual([
    [48, []],
    [105, []],
    [174, []],
  ]);
});

test('Firefox: what it wraps to an organisation’s key opens with the private one, whatever ephemeral key it drew', async ({
  phone,
}) => {
  const wrapAndOpen = async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const { d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
    const scalar = atob(d.replaceAll('-', '+').replaceAll('_', '/'));
    const privateKey = Uint8Array.from(scalar, (character) => character.charCodeAt(0));
    const chance = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const info = chance(16);
    const same: boolean[] = [];
    for (let n = 0; n < 16; n++) {
      const { enc, secret } = await hpke.encapsulate(publicKey, info, 'test', chance);
      same.push(String(await hpke.decapsulate(privateKey, publicKey, enc, info, 'test')) === String(secret));
    }
    return same;
  };
  const outcome = await inFirefox(phone, 'core/crypto/hpke.ts', 'hpke', wrapAndOpen);
  expect(outcome).toEqual(Array.from({ length: 16 }, () => true));
});

/** Runs something in a page with that script in it, bundled under a name. */
async function inFirefox<T>(phone: FirefoxPhone, path: string, name: string, run: () => Promise<T>): Promise<T> {
  const script = await bundle(path, name);
  // Served, because a page gets the browser's own cryptography only at an address it trusts.
  const server = createServer((request, response) => {
    const wanted = request.url === '/vectors.js';
    response.writeHead(200, { 'content-type': wanted ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8' });
    response.end(wanted ? script : '<!doctype html><title>Vectors</title><script src="/vectors.js"></script>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const page = await phone.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(run);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
