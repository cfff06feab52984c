import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  expect,
  type Page,
  type Worker,
} from '@playwright/test';
import { chromiumPath } from '../../scripts/browsers.mjs';

const extension = resolve('dist/extension/chrome');

/** A computer's Chromium with the built extension in it, driven the way a person does: pages, the toolbar button, the popup it opens. */
export class Desk {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly #profile: string;
  readonly #browser: CDPSession;
  #watcher: Browser | null = null;

  private constructor(context: BrowserContext, profile: string, extensionId: string, browser: CDPSession) {
    this.context = context;
    this.#profile = profile;
    this.extensionId = extensionId;
    this.#browser = browser;
  }

  /** `beside`: folders of other extensions that are there too. `managed`: ours comes by the administrator's order, not from its folder. */
  static async start(
    options: {
      args?: string[];
      colorScheme?: 'light' | 'dark';
      locale?: string;
      beside?: string[];
      profile?: string;
      managed?: boolean;
    } = {},
  ): Promise<Desk> {
    const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'watchword-desk-'));
    const path = chromiumPath();
    const folders = [...(options.managed ? [] : [extension]), ...(options.beside ?? [])].join(',');
    const context = await chromium.launchPersistentContext(profile, {
      // Playwright's own Chromium comes in two builds; only the whole one knows extensions.
      ...(path ? { executablePath: path } : { channel: 'chromium' }),
      headless: true,
      chromiumSandbox: false,
      viewport: { width: 1280, height: 800 },
      colorScheme: options.colorScheme ?? 'light',
      locale: options.locale ?? 'en-GB',
      // Installing by order is work in the background, of a browser that knows extensions.
      ...(options.managed ? { ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'] } : {}),
      args: [
        ...(folders ? [`--disable-extensions-except=${folders}`, `--load-extension=${folders}`] : []),
        // The popup is a window that Playwright's own connection does not show; a second connection does.
        '--remote-debugging-port=0',
        '--enable-unsafe-extension-debugging',
        ...(options.args ?? []),
      ],
    });
    const worker = await backgroundOf(context);
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('desk: Chromium gave no connection to the browser itself');
    context.setDefaultTimeout(20_000);
    return new Desk(context, profile, new URL(worker.url()).host, browser);
  }

  /** Ends the browser and starts it again with everything it wrote to disk, and with what `meanwhile` did to its profile. Stop the new one. */
  async restart(meanwhile?: (profile: string) => void): Promise<Desk> {
    await this.#watcher?.close();
    await this.context.close();
    meanwhile?.(this.#profile);
    return Desk.start({ profile: this.#profile });
  }

  /** The first tab, or a new one. */
  async tab(address?: string): Promise<Page> {
    const blank = this.context.pages().find((page) => page.url() === 'about:blank');
    const page = blank ?? (await this.context.newPage());
    if (address) await page.goto(address);
    return page;
  }

  /** The background as it runs now. */
  async background(): Promise<Worker> {
    return backgroundOf(this.context);
  }

  /** Clicks the toolbar button while `page` is in front (Chromium then lends the extension this tab, as for a person's click), and gives the popup. */
  async clickToolbarButton(page: Page): Promise<Page> {
    await page.bringToFront();
    const { targetInfos } = await this.#browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url }) => url === page.url());
    if (!tab) throw new Error(`desk: no tab shows ${page.url()}`);
    await (this.#browser as { send(method: string, params: object): Promise<unknown> }).send(
      'Extensions.triggerAction',
      {
        id: this.extensionId,
        targetId: tab.targetId,
      },
    );
    return this.popup();
  }

  /** The popup that is open, or about to be. */
  async popup(): Promise<Page> {
    const port = readFileSync(join(this.#profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
    const isPopup = (url: string) => url.startsWith(`chrome-extension://${this.extensionId}/popup.html`);
    let popup: Page | undefined;
    await expect
      .poll(
        async () => {
          // Connecting looks into every page: not before there is a popup to find.
          const { targetInfos } = await this.#browser.send('Target.getTargets', { filter: [{ type: 'page' }] });
          if (!targetInfos.some(({ url }) => isPopup(url))) return false;
          await this.#watcher?.close();
          this.#watcher = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
          popup = this.#watcher
            .contexts()
            .flatMap((context) => context.pages())
            .find((page) => isPopup(page.url()));
          return popup !== undefined;
        },
        { message: 'the popup opens', intervals: [20, 50, 100] },
      )
      .toBe(true);
    return popup as Page;
  }

  /** One of the extension's own pages in a tab, e.g. `app.html`. */
  async ownPage(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.extensionId}/${path}`);
    return page;
  }

  /**
   * Answers the browser's own question "may this extension read HOST?" with yes before it is asked: no driver can click
   * that native window. The extension's request then runs as always, and succeeds.
   */
  async allowHost(address: string): Promise<void> {
    const page = await this.context.newPage();
    // A file of that page's: it may ask the same, and draws no list of extensions.
    await page.goto('chrome://extensions/strings.m.js');
    await page.evaluate(
      async ({ id, pattern }) => {
        const developer = (chrome as unknown as { developerPrivate: DeveloperPrivate }).developerPrivate;
        await developer.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' });
        await developer.addHostPermission(id, pattern);
      },
      // A grant is for a host on every port.
      { id: this.extensionId, pattern: `${new URL(address).protocol}//${new URL(address).hostname}/*` },
    );
    await page.close();
  }

  /** Gives the background one of its keyboard commands, as the browser does: no driver can press keys outside the page. */
  async dispatchCommand(name: string, page: Page): Promise<void> {
    const address = page.url();
    await (await this.background()).evaluate(
      async ({ name, address }) => {
        const [tab] = await chrome.tabs.query({ url: address.replace(/:\d+/, '') });
        const event = chrome.commands.onCommand as unknown as { dispatch(name: string, tab?: chrome.tabs.Tab): void };
        event.dispatch(name, tab);
      },
      { name, address },
    );
  }

  /** Ends the background worker as the browser does after 30 idle seconds: its memory is gone, the next event starts it anew. `own` is a page of the extension. */
  async killBackground(own: Page): Promise<void> {
    const session = await own.context().newCDPSession(own);
    const stopped = new Promise<void>((settle) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const ours = versions.find(({ scriptURL }) => scriptURL.includes(this.extensionId));
        if (ours?.runningStatus === 'stopped') settle();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
  }

  /** Pictures of every window, for whoever wonders why a journey failed. */
  async shootAll(path: string): Promise<void> {
    const pages = [...this.context.pages(), ...(this.#watcher?.contexts().flatMap((context) => context.pages()) ?? [])];
    for (const [at, page] of pages.entries())
      await page.screenshot({ path: `${path}-${at}.png`, timeout: 5000 }).catch(() => {});
  }

  async stop(): Promise<void> {
    await this.#watcher?.close();
    await this.context.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

/** Our background, not another extension's. */
async function backgroundOf(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().endsWith('/background.js');
  return context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', isOurs));
}

interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(extensionId: string, pattern: string): Promise<void>;
}
