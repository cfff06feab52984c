import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { bundle } from '../bundle.ts';
import { Desk } from '../e2e/desk.ts';
import { Popup } from '../e2e/pages/popup.ts';
import { someone } from '../e2e/people.ts';
import { say } from '../e2e/words.ts';

/** A computer whose extension was allowed to run on one host. */
export interface Granted {
  readonly desk: Desk;
  /** In it, the granted host's page. */
  readonly tab: Page;
  /** `name:port` of the granted host; any other name under `localhost` leads to the same pages and was not granted. */
  readonly host: string;
  readonly port: number;
}

/** Serves `page` at every name, allows the extension on one of them by its own button, with a vault of 100 accounts, and hands that to `measure`. */
export async function onGrantedHost<T>(page: string, measure: (granted: Granted) => Promise<T>): Promise<T> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const host = `bench.localhost:${port}`;
  const desk = await Desk.start();
  try {
    const { passphrase } = someone();
    const script = await bundle('test/bench/seed.ts', 'watchwordSeed');
    const own = await desk.ownPage('app.html');
    await own.evaluate(
      `${script}; globalThis.watchwordSeed = watchwordSeed; watchwordSeed.seed(${JSON.stringify(passphrase)}, 100, ${JSON.stringify(host)})`,
    );
    await own.close();
    await desk.allowHost(`http://${new URL(`http://${host}`).hostname}`);
    const tab = await desk.tab(`http://${host}/`);
    const popup = new Popup(await desk.clickToolbarButton(tab));
    await popup.unlock(passphrase);
    // The browser closes the popup to ask its own question; the worker registers the script once it was answered.
    await popup.press(say('allow.button', { host }));
    const background = await desk.background();
    await expect
      .poll(() => background.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length))
      .toBe(1);
    return await measure({ desk, tab, host, port });
  } finally {
    await desk.stop();
    server.close();
  }
}
