import { expect, type Locator } from '@playwright/test';
import { say } from '../words.ts';
import { Watchword } from './watchword.ts';

/** The extension's popup: Watchword's own screens with the prompt of the page in front above them. */
export class Popup extends Watchword {
  /** What the page in front asks for, as the popup shows it. */
  get prompt(): Locator {
    return this.page.locator('section.prompt');
  }

  /** One click of ours: saves the account and fills the confirming code. */
  async addAndFill(): Promise<void> {
    await this.press(say('enrol.addAndFill'));
  }

  /** The other click: keeps the codes that the page shows. */
  async keepTheTen(): Promise<void> {
    await this.press(say('keepPrompt.keep', { count: 10 }));
  }

  /**
   * Presses Fill, and presses it again with the next code where the popup says that this one was used: a journey enrols and
   * signs in within half a minute, which few people do.
   */
  async fill(button = say('fill.fill')): Promise<void> {
    const says = this.prompt.getByRole('status');
    const shown = await this.shownCode();
    await this.press(button);
    await expect(says).not.toBeEmpty({ timeout: 45_000 });
    if ((await says.textContent()) !== say('refusal.spent')) return;
    await expect.poll(() => this.shownCode(), { timeout: 35_000 }).not.toBe(shown);
    await this.press(button);
    await expect(says).not.toHaveText(say('refusal.spent'), { timeout: 45_000 });
  }

  async shownCode(): Promise<string> {
    return (await this.prompt.locator('.prompt-code .digits.big').textContent()) ?? '';
  }

  /** Presses a button as soon as it works: for 700 ms after the popup came to the front, presses do nothing. */
  async press(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name, exact: true });
    await expect(button).toBeVisible();
    await this.page.evaluate(() => new Promise((later) => setTimeout(later, 750)));
    // The browser may close the popup in the middle of the click: it asks its own question, and what was pressed goes on.
    await button.click({ noWaitAfter: true }).catch((error) => {
      if (!this.page.isClosed()) throw error;
    });
  }
}
