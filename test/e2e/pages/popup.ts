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
   * Presses Fill, and waits for what comes of it: where this step's code was used, the popup waits for the next one. A journey enrols and signs
   * in within half a minute, which few people do.
   */
  async fill(button = say('fill.fill')): Promise<void> {
    // A press that met the guard, or a popup still growing under it, did nothing: like a person, press again. One that
    // worked says so, and while it works others do nothing.
    await expect(async () => {
      if ((await this.said()) === '') await this.press(button);
      await expect.poll(() => this.said(), { timeout: 8_000 }).not.toBe('');
    }).toPass({ timeout: 90_000 });
  }

  /** What the popup says of the last press, wherever it says it; not that it waits for the browser's word, right after its start. */
  async said(): Promise<string> {
    const said = await this.page.getByRole('status').allInnerTexts();
    return said
      .filter((text) => text !== say('policy.awaited'))
      .join(' ')
      .trim();
  }

  /** The site took what was filled: the account is no longer marked as never tried. */
  async expectProved(): Promise<void> {
    await expect(this.page.locator('.row')).not.toHaveCount(0);
    await expect(this.page.getByText(say('mark.unproved'))).toHaveCount(0);
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
