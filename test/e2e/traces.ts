import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { type Browser, type CDPSession, connect } from 'puppeteer-core';

/** What a secret could be found by: its text as it is and in UTF-16, and for a base32 secret its bytes. */
export type Canary = string | Uint8Array;

/** Every file of a profile that has one of the canaries in it. */
export function onDisk(profile: string, canaries: readonly Canary[]): string[] {
  const needles = canaries.flatMap((canary) =>
    typeof canary === 'string' ? [Buffer.from(canary), Buffer.from(canary, 'utf16le')] : [Buffer.from(canary)],
  );
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    });
}

/** Hears everything that pages and workers say to the console, and everything that goes to the network with its body. */
export function listen(context: BrowserContext): { readonly said: string[]; readonly sent: string[] } {
  const heard = { said: [] as string[], sent: [] as string[] };
  context.on('console', (message) => heard.said.push(message.text()));
  context.on('request', (request) => heard.sent.push(`${request.url()} ${request.postData() ?? ''}`));
  return heard;
}

/** The heaps of a running browser, by a second connection to it. */
export class Heaps {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async of(profile: string): Promise<Heaps> {
    const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
    return new Heaps(await connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null }));
  }

  /** The strings that are alive in a page or worker whose address begins like that, once its garbage is collected. */
  async alive(address: string): Promise<string[]> {
    const target = this.#browser.targets().find((each) => each.url().startsWith(address));
    if (!target) throw new Error(`traces: nothing shows ${address}`);
    const session = await target.createCDPSession();
    try {
      await session.send('HeapProfiler.enable');
      // Twice: what finalizers let go of in the first goes in the second.
      for (let n = 0; n < 2; n++) await session.send('HeapProfiler.collectGarbage');
      return (JSON.parse(await snapshot(session)) as { strings: string[] }).strings;
    } finally {
      await session.detach();
    }
  }

  async close(): Promise<void> {
    await this.#browser.disconnect();
  }
}

async function snapshot(session: CDPSession): Promise<string> {
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return parts.join('');
}
