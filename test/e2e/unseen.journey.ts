import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { atTheBank, bank } from './at-the-bank.ts';
import { test } from './own-pages.ts';
import { expect } from './world.ts';

const folder = 'test/pages';
/** Pages that say the same however long one looks: what they look like must not hang on when they are asked. */
const still = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .filter(
    (file) =>
      !/setTimeout|setInterval|requestAnimationFrame|animation|random|Date/.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
  );
const count = 50;
const chosen = Array.from({ length: count }, (_, at) => still[Math.floor((at * still.length) / count)]!);

const packaged = [
  'manifest.json',
  'prompt.js',
  'popup.html',
  'app.html',
  'background.js',
  'lexicon-de.js',
  'icon/128.png',
];

/** Stands first in every page and writes down whatever happens to it. */
const witness = `<script>
  window.witness = { changes: 0, events: {}, errors: [], messages: 0 };
  new MutationObserver((records) => { if (witness.ready) witness.changes += records.length; })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const name of ['focus', 'blur', 'focusin', 'input', 'change', 'keydown', 'keyup', 'click', 'selectionchange', 'beforeinput', 'scroll', 'toggle'])
    addEventListener(name, () => { witness.events[name] = (witness.events[name] ?? 0) + 1; }, true);
  addEventListener('message', () => witness.messages++);
  addEventListener('error', ({ message }) => witness.errors.push(message));
  addEventListener('securitypolicyviolation', ({ blockedURI }) => witness.errors.push(blockedURI));
  addEventListener('load', () => { witness.ready = true; });
</script>`;

/** Everything a page can find out about itself. */
async function whatAPageSees(page: Page, files: readonly string[]): Promise<Record<string, unknown>> {
  return page.evaluate(async (addresses) => {
    const attempts: Record<string, string> = {};
    for (const address of addresses) {
      attempts[`fetch ${address}`] = await fetch(address).then(
        ({ status }) => `${status}`,
        ({ name }) => name,
      );
      for (const kind of ['img', 'script', 'iframe', 'link'] as const) {
        const element = document.createElement(kind);
        if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: address });
        else element.setAttribute('src', address);
        const told = new Promise<string>((tell) => {
          element.onload = () => tell('load');
          element.onerror = () => tell('error');
        });
        const { witness } = window as unknown as { witness: { ready: boolean } };
        witness.ready = false;
        document.documentElement.append(element);
        attempts[`${kind} ${address}`] = await told;
        element.remove();
        await new Promise((settled) => setTimeout(settled));
        witness.ready = true;
      }
    }
    const names = (value: object) => Object.getOwnPropertyNames(value).sort().join(' ');
    const input = document.querySelector('input');
    return {
      html: document.documentElement.outerHTML,
      witness: (window as unknown as { witness: object }).witness,
      window: names(window),
      document: names(document),
      input: input && names(input),
      symbols: [window, document, input ?? document].map((one) => Object.getOwnPropertySymbols(one).length),
      prototypes: [HTMLInputElement, Document, Element, EventTarget, Event].map(({ prototype }) => names(prototype)),
      native: [EventTarget.prototype.addEventListener, Element.prototype.attachShadow, fetch].map(String),
      chrome: JSON.stringify(Object.keys((globalThis as { chrome?: object }).chrome ?? {}).sort()),
      runtime: typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      resources: performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !addresses.includes(name)),
      frames: window.length,
      focus: document.activeElement?.outerHTML,
      selected: String(getSelection()),
      storage: [localStorage.length, sessionStorage.length, document.cookie, history.length > 0],
      attempts,
    };
  }, files);
}

test(`${count} pages cannot tell whether the extension is there`, async ({ sitAtDesk, computer, servePages }) => {
  const desk = await sitAtDesk();
  const { inside, own, page, tabId, pages } = await atTheBank(desk, servePages, ({ pathname }) => {
    const file = pathname.slice(1);
    if (!chosen.includes(file)) return pathname === '/favicon.ico' ? '' : null;
    return readFileSync(join(folder, file), 'utf8').replace(/<head>|(?=<body)|^/i, (head) => `${head}${witness}`);
  });
  let prompts = 0;
  const different: string[] = [];
  for (const [at, file] of chosen.entries()) {
    const address = pages.url(bank, `/${file}`);
    // Every file of the package is asked for once in a while, a made-up extension's beside it.
    const name = packaged[at % packaged.length];
    const files = [`chrome-extension://${desk.extensionId}/${name}`, `chrome-extension://${'a'.repeat(32)}/${name}`];
    await page.goto(address);
    await computer.goto(address);
    // The extension has looked, and looks again.
    if ((await inside.promptOf(own.page, tabId)).kind === 'prompt') prompts++;
    expect(await inside.answers(tabId), 'the extension is in the page').toBe(true);
    const [here, there] = [await whatAPageSees(page, files), await whatAPageSees(computer, files)];
    for (const key of Object.keys(there))
      if (JSON.stringify(here[key]) !== JSON.stringify(there[key]))
        different.push(
          `${file}: ${key}\n${JSON.stringify(here[key])?.slice(0, 400)}\n${JSON.stringify(there[key])?.slice(0, 400)}`,
        );
    const attempts = here.attempts as Record<string, string>;
    const [ours, nobodys] = [files[0]!, files[1]!].map((one) =>
      Object.entries(attempts)
        .filter(([attempt]) => attempt.endsWith(one))
        .map(([, told]) => told),
    );
    expect(ours, `${file}: asking for our ${name} and for nobody's`).toEqual(nobodys);
  }
  console.log(`unseen: ${count} pages, ${prompts} of them with a prompt, ${different.length} differences`);
  expect(different).toEqual([]);
  expect(prompts).toBeGreaterThan(count / 4);
});
