import type { Page } from '@playwright/test';
import { type Started, startFirefox } from './start.ts';

/** Firefox at a phone's size, without the extension. */
export class FirefoxPhone {
  readonly #firefox: Started;

  private constructor(firefox: Started) {
    this.#firefox = firefox;
  }

  static async start(): Promise<FirefoxPhone> {
    return new FirefoxPhone(await startFirefox());
  }

  async open(address: string): Promise<Page> {
    const page = await this.#firefox.newTab({ width: 412, height: 915 });
    await page.goto(address);
    return page;
  }

  async stop(): Promise<void> {
    await this.#firefox.browser.close();
  }
}
