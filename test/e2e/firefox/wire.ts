import type { Browser } from 'puppeteer-core';

/** The WebDriver BiDi connection under puppeteer's own objects: those know tabs of pages only, this reaches every window of Firefox. */
export interface Wire {
  send(method: string, params: object): Promise<unknown>;
  /** Waits while a document is on its way to be replaced by another. */
  settled(context: string): Promise<void>;
}

interface Navigation {
  readonly context: string;
  readonly navigation: string | null;
  readonly url: string;
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  on(event: string, heard: (what: Navigation) => void): void;
}

/** The connection of a browser that puppeteer started; puppeteer subscribed to what happens to documents. */
export function wireOf(browser: Browser): Wire {
  const { connection } = browser as unknown as { connection?: Connection };
  if (!connection) throw new Error('firefox: puppeteer keeps its connection elsewhere now');
  const leaving = new Map<string, string | null>();
  connection.on('browsingContext.navigationStarted', ({ context, navigation, url }) => {
    // Of an extension's pages Firefox says that they begin to load, never that they have.
    if (url.startsWith('http')) leaving.set(context, navigation);
  });
  for (const end of ['load', 'navigationFailed', 'navigationAborted', 'downloadWillBegin'])
    connection.on(`browsingContext.${end}`, ({ context, navigation }) => {
      if (leaving.get(context) === navigation) leaving.delete(context);
    });
  return {
    send: async (method, params) => (await connection.send(method, params)).result,
    settled: async (context) => {
      await until(async () => !leaving.has(context) || null, 'firefox: a page that was on its way did not come');
    },
  };
}

/** Runs a self-contained function in a document and gives what it returns, as JSON carries it. */
export async function run<A extends unknown[], R>(
  wire: Wire,
  context: string,
  func: (...args: A) => R | Promise<R>,
  ...args: A
): Promise<R> {
  const answer = (await wire.send('script.callFunction', {
    functionDeclaration: `async (given) => JSON.stringify(await (${func})(...JSON.parse(given)) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    target: { context },
    awaitPromise: true,
    // What the function asks of the browser, e.g. a permission, it asks for a person who just acted.
    userActivation: false,
  })) as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return JSON.parse(answer.result?.value ?? 'null') as R;
}

/** Calls `look` until it gives something other than null, or throws what `late` says. */
export async function until<T>(
  look: () => Promise<T | null>,
  late: string | (() => string),
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(typeof late === 'string' ? late : late());
    await new Promise((next) => setTimeout(next, 60));
  }
}
