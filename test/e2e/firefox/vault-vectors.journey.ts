import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle } from '../../bundle.ts';
import { vectors } from '../../vault-vectors/run.ts';
import { expect, test } from './world.ts';

declare const vaultVectors: { disagreements(): Promise<string[]> };

test(`Firefox: the ${vectors.length} vault vectors each come to what they must`, async ({ phone }) => {
  const script = await bundle('test/vault-vectors/run.ts', 'vaultVectors');
  // Served, because a page gets the browser's own cryptography only at an address it trusts.
  const server = createServer((request, response) => {
    const wanted = request.url === '/vectors.js';
    response.writeHead(200, { 'content-type': wanted ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8' });
    response.end(wanted ? script : '<!doctype html><title>Vectors</title><script src="/vectors.js"></script>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const page = await phone.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await page.evaluate(() => vaultVectors.disagreements())).toEqual([]);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
