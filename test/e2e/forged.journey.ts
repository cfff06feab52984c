import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hotp } from '../../core/otp/hotp.ts';
import { otpDefaults } from '../../core/otp/otp.ts';
import { everyMessage } from '../fixtures/every-message.ts';
import { type AtTheBank, atTheBank, bank, secret } from './at-the-bank.ts';
import type { Desk } from './desk.ts';
import { codePage, test } from './own-pages.ts';
import { expect } from './world.ts';

const seed = Number(process.env.WATCHWORD_SEED ?? Date.now() % 100_000);
const all = Object.entries(everyMessage).flatMap(([whose, messages]) =>
  Object.entries(messages).map(([type, message]) => ({ whose, type, message: message as unknown })),
);

/** What the extension remembers, all of it; the vault lies beside it, and its counter is looked at in the end. */
const remembered = async (desk: Desk): Promise<string> =>
  (await desk.background()).evaluate(async () =>
    JSON.stringify([await chrome.storage.session.get(), await chrome.storage.local.get()]),
  );

/** The counter stands where it stood, and all still works: the command brings the first code there is. */
async function expectNothingMade({ inside, own, page, tabId, pages }: AtTheBank): Promise<void> {
  await expect(page.locator('#code')).toHaveValue('');
  await page.goto(pages.url(bank, '/code'));
  await inside.promptAt(own.page, tabId);
  await inside.command(page);
  await expect(page.locator('#code')).toHaveValue(hotp({ ...otpDefaults, type: 'hotp', secret, counter: 0 }));
}

test('nothing that a page posts, dispatches or writes on its elements changes anything in the extension', async ({
  sitAtDesk,
  servePages,
}) => {
  const desk = await sitAtDesk();
  const there = await atTheBank(desk, servePages, () => codePage());
  const { inside, own, page, tabId, pages } = there;
  await page.goto(pages.url(bank, '/code'));
  await inside.promptAt(own.page, tabId);
  await inside.quietVault();
  const before = await remembered(desk);
  const count = 100_000;
  const kinds = await page.evaluate(fuzz, { seed, count, messages: all.map(({ message }) => message) });
  // Whatever they set going has come to its end.
  await inside.promptOf(own.page, tabId);
  await inside.quietVault();
  expect(await remembered(desk)).toBe(before);
  console.log(`forged: seed ${seed}, ${count} from the page (${JSON.stringify(kinds)}), 0 changes`);
  await expectNothingMade(there);
});

/** Runs in the page. Gives how many it did of each kind. */
function fuzz({ seed, count, messages }: { seed: number; count: number; messages: unknown[] }): Record<string, number> {
  let state = seed + 1;
  const pick = <T>(list: readonly T[]): T => {
    state = (state * 48_271) % 2_147_483_647;
    return list[state % list.length] as T;
  };
  const words = [
    'watchword',
    'fill',
    'look',
    'stop',
    'code',
    'findings',
    'filled',
    'prompt',
    'otp',
    'totp',
    'autofill',
  ];
  const own = [
    'message',
    'input',
    'change',
    'focusin',
    'blur',
    'keydown',
    'click',
    'transitionend',
    'animationend',
    'popstate',
    'hashchange',
    'pageshow',
    'load',
    'DOMContentLoaded',
    'contextmenu',
  ];
  const field = document.querySelector('#code') as HTMLInputElement;
  const targets: EventTarget[] = [window, document, document.documentElement, document.body, field];
  const elements = [document.documentElement, document.body, field, field.form!];
  const done: Record<string, number> = {};
  const channel = new MessageChannel();
  const broadcast = new BroadcastChannel('watchword');
  const ways: Record<string, () => void> = {
    'window messages': () => postMessage(pick(messages), '*'),
    'channel messages': () => channel.port1.postMessage(pick(messages)),
    broadcasts: () => broadcast.postMessage(pick(messages)),
    'message events': () =>
      pick(targets).dispatchEvent(
        new MessageEvent('message', { data: pick(messages), origin: location.origin, source: window }),
      ),
    'custom events': () =>
      pick(targets).dispatchEvent(
        new CustomEvent(pick(words), { detail: pick(messages), bubbles: true, composed: true }),
      ),
    'events of the names we hear': () =>
      pick(targets).dispatchEvent(
        Object.assign(new Event(pick(own), { bubbles: true, composed: true }), {
          data: pick(messages),
          persisted: true,
          inputType: 'insertText',
        }),
      ),
    attributes: () => pick(elements).setAttribute(`data-${pick(words)}`, JSON.stringify(pick(messages)) ?? ''),
    properties: () => Object.assign(pick(targets) as object, { [`__${pick(words)}`]: pick(messages) }),
    'names on window': () => Object.assign(window, { [pick(words)]: pick(messages) }),
    storage: () => localStorage.setItem(pick(words), JSON.stringify(pick(messages)) ?? ''),
  };
  const names = Object.keys(ways);
  for (let at = 0; at < count; at++) {
    const name = pick(names);
    ways[name]!();
    done[name] = (done[name] ?? 0) + 1;
  }
  return done;
}

test('whatever a content script or another extension says, it gets no answer and changes nothing', async ({
  sitAtDesk,
  servePages,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-probe-'));
  writeProbe(folder);
  const desk = await sitAtDesk({ beside: [folder] });
  try {
    const there = await atTheBank(desk, servePages, () => codePage());
    const { inside, own, page, tabId, pages } = there;
    await page.goto(pages.url(bank, '/code'));
    const { promptId, candidates } = await inside.promptAt(own.page, tabId);
    await inside.quietVault();
    const background = await desk.background();
    // Were anything let in, these would hear of it.
    await background.evaluate(() => {
      const heard = Object.assign(globalThis, { strangers: 0 });
      chrome.runtime.onMessageExternal.addListener(() => void heard.strangers++);
      chrome.runtime.onConnectExternal.addListener(() => void heard.strangers++);
    });
    const before = await remembered(desk);
    // The messages name what is really there.
    const real = all.map(({ message }) =>
      message !== null && typeof message === 'object' && 'accountId' in message
        ? { ...message, promptId, accountId: candidates[0]?.accountId, confirmed: true }
        : message,
    );

    const fromContent = await background.evaluate(
      async ({ tabId, messages }) => {
        const [ran] = await chrome.scripting.executeScript({
          target: { tabId },
          args: [messages],
          func: (list: unknown[]) =>
            Promise.all(
              list.map((message) =>
                chrome.runtime.sendMessage(message).then(
                  (answer) => answer ?? null,
                  () => null,
                ),
              ),
            ),
        });
        return ran?.result as unknown[];
      },
      // What a content script may say it says all the time: here are the others, and what is too large.
      { tabId, messages: [...real.slice(Object.keys(everyMessage.page).length), tooLarge()].map((one) => one ?? null) },
    );
    expect(fromContent.filter((answer) => answer !== null)).toEqual([]);

    const probe = desk.context.serviceWorkers().find((worker) => worker.url().endsWith('/probe.js'));
    if (!probe) throw new Error('forged: the other extension has no worker');
    const attempts = { id: desk.extensionId, messages: real.map((one) => one ?? null) };
    const fromExtension = await probe.evaluate(
      (what) => (globalThis as unknown as { attempt(what: unknown): Promise<string[]> }).attempt(what),
      attempts,
    );
    const fromItsScript = await askInPage(page, attempts);
    const answers = [...fromExtension, ...fromItsScript];
    expect(answers.length).toBe(4 * real.length);
    expect(answers.filter((answer) => answer !== 'refused')).toEqual([]);
    expect(await background.evaluate(() => (globalThis as unknown as { strangers: number }).strangers)).toBe(0);

    await inside.quietVault();
    expect(await remembered(desk)).toBe(before);
    console.log(
      `forged: ${fromContent.length} from a content script, ${answers.length} from another extension, 0 accepted`,
    );
    await expectNothingMade(there);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function tooLarge(): unknown {
  return {
    ...everyMessage.page.findings,
    ancestors: Array.from({ length: 10 }, () => `https://${'x'.repeat(280)}`),
    findings: Array.from({ length: 8 }, () => ({
      ...everyMessage.page.findings.findings[0],
      signals: Array.from({ length: 16 }, () => 'y'.repeat(40)),
    })),
  };
}

/** The other extension: it tries from its worker, and from its own script in the page when that is asked by an event. */
function writeProbe(folder: string): void {
  const attempt = `globalThis.attempt = ({ id, messages }) => Promise.all(messages.flatMap((message) => [
    new Promise((tell) => {
      try { chrome.runtime.sendMessage(id, message, (answer) => tell(chrome.runtime.lastError ? 'refused' : 'answered ' + JSON.stringify(answer))); }
      catch { tell('refused'); }
    }),
    new Promise((tell) => {
      try {
        const port = chrome.runtime.connect(id);
        port.onMessage.addListener((answer) => tell('answered ' + JSON.stringify(answer)));
        port.onDisconnect.addListener(() => tell('refused'));
        port.postMessage(message);
      } catch { tell('refused'); }
    }),
  ]));`;
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Probe',
      version: '1',
      background: { service_worker: 'probe.js' },
      content_scripts: [{ matches: ['http://*.localhost/*'], js: ['script.js'] }],
    }),
    'probe.js': attempt,
    'script.js': `${attempt} addEventListener('attempt', async ({ detail }) => { const answers = await attempt(JSON.parse(detail)); dispatchEvent(new CustomEvent('attempted', { detail: JSON.stringify(answers) })); });`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function askInPage(page: Page, attempts: object): Promise<string[]> {
  return page.evaluate(
    (detail) =>
      new Promise<string[]>((tell) => {
        addEventListener('attempted', (event) => tell(JSON.parse((event as CustomEvent<string>).detail)), {
          once: true,
        });
        dispatchEvent(new CustomEvent('attempt', { detail }));
      }),
    JSON.stringify(attempts),
  );
}
