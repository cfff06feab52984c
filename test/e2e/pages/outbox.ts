import { expect, type Page } from '@playwright/test';

/** Where the reference platform's e-mails and text messages are read. */
export class Outbox {
  readonly page: Page;
  readonly #address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  /** The newest message to somebody, once there is one with these words in it. */
  async newest(to: string, words: string | RegExp): Promise<{ text: string; code: string; link: string | null }> {
    const message = this.page.locator('.messages li').first();
    await expect(async () => {
      await this.page.goto(`${this.#address}/?to=${encodeURIComponent(to)}`);
      await expect(message).toContainText(words, { timeout: 1000 });
    }).toPass();
    const text = await message.locator('.message').innerText();
    const link = message.locator('a[href^="http"]');
    const href = (await link.count()) > 0 ? await link.getAttribute('href') : null;
    return { text, code: /\b\d{6}\b/.exec(text)?.[0] ?? '', link: href };
  }
}
