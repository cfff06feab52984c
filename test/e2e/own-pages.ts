import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as world } from './world.ts';

/** The HTML of an address, or null for "not here". */
export type PageOf = (address: URL) => string | null;

/** Small sites of our own on names under `localhost`, for what no real platform lets one try. */
export interface OwnPages {
  /** `url('shop.localhost', '/code')` → `http://shop.localhost:43211/code` */
  url(host: string, path?: string): string;
}

/** A journey's world with sites of our own in it; they stop with the journey. */
export const test = world.extend<{ readonly servePages: (pageOf: PageOf) => Promise<OwnPages> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  servePages: async ({}, use) => {
    const stops: (() => Promise<void>)[] = [];
    await use(async (pageOf) => {
      const server = createServer((request, response) => {
        const body = pageOf(new URL(request.url ?? '/', `http://${request.headers.host}`));
        response.writeHead(body === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(body ?? '');
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      stops.push(
        () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeAllConnections();
          }),
      );
      const { port } = server.address() as AddressInfo;
      return { url: (host, path = '/') => `http://${host}:${port}${path}` };
    });
    for (const stop of stops) await stop();
  },
});

/** A page in which somebody who signs in is asked for a code. `more` goes into its head. */
export function codePage(more = ''): string {
  return `<!doctype html><html lang="en"><head><title>Sign in</title><meta name="viewport" content="width=device-width">${more}</head>
<body style="margin: 40px; font: 16px system-ui">
<h1>Two-step verification</h1>
<p>Enter the code from your authenticator app.</p>
<form method="post" action="/signed-in">
<label for="code">Verification code</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6">
<button>Continue</button>
</form></body></html>`;
}
