import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { writeFilm } from './film.ts';

/** A phone: Chromium at phone size with touch, and a camera that sees what we hold before it. */
export class Phone {
  readonly context: BrowserContext;
  readonly #browser: Browser;
  readonly #folder: string;

  private constructor(browser: Browser, context: BrowserContext, folder: string) {
    this.#browser = browser;
    this.context = context;
    this.#folder = folder;
  }

  /** `sees`: what is held before the camera; left out, there is no camera at all. */
  static async start(
    options: {
      sees?: Parameters<typeof writeFilm>[1];
      camera?: 'allowed' | 'refused';
      colorScheme?: 'light' | 'dark';
      locale?: string;
    } = {},
  ): Promise<Phone> {
    const folder = mkdtempSync(join(tmpdir(), 'watchword-phone-'));
    const path = chromiumPath();
    const args: string[] = [];
    if (options.sees !== undefined) {
      const film = join(folder, 'camera.y4m');
      writeFilm(film, options.sees);
      args.push('--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`);
    }
    const browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), chromiumSandbox: false, args });
    const allowed = options.sees !== undefined && options.camera !== 'refused';
    const context = await browser.newContext({
      viewport: { width: 412, height: 915 },
      isMobile: true,
      hasTouch: true,
      deviceScaleFactor: 2,
      colorScheme: options.colorScheme ?? 'light',
      locale: options.locale ?? 'en-GB',
      permissions: ['clipboard-read', 'clipboard-write', ...(allowed ? ['camera'] : [])],
    });
    context.setDefaultTimeout(20_000);
    return new Phone(browser, context, folder);
  }

  async open(address: string): Promise<Page> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    await page.goto(address);
    return page;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
