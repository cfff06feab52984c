import { expect, type Page } from '@playwright/test';
import type { MessageId } from '../../../core/ui/language.ts';
import { say } from '../words.ts';

/** The ways into a vault besides the passphrase: kits, codes, and what is asked before they change. */
export class Recovery {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The code that a kit shows, nine groups joined by dashes. */
  async code(): Promise<string> {
    const groups = this.page.locator('.kit-groups span');
    await expect(groups).toHaveCount(9);
    return (await groups.allInnerTexts()).join('-');
  }

  /** On the screen of all ways in: one kit more, left untried. */
  async makeKit(passphrase: string): Promise<string> {
    await this.page.getByRole('button', { name: say('ways.addKitWhat') }).click();
    await this.freshUnlock(passphrase);
    const code = await this.code();
    await this.page.getByRole('button', { name: say('kit.later') }).click();
    return code;
  }

  /** Types a kit's code back. */
  async typeBack(code: string): Promise<void> {
    await this.page.getByRole('button', { name: say('kit.typeBack') }).click();
    await this.giveCode(code, 'kit.try');
    await expect(this.page.getByLabel(say('code.label'), { exact: true })).toHaveCount(0);
  }

  async giveCode(code: string, button: MessageId = 'fresh.continue'): Promise<void> {
    await this.page.getByLabel(say('code.label'), { exact: true }).fill(code);
    await this.page.getByRole('button', { name: say(button), exact: true }).click();
  }

  async freshUnlock(passphrase: string): Promise<void> {
    await this.page.getByLabel(say('unlock.passphrase'), { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: say('fresh.continue') }).click();
  }

  async choosePassphrase(passphrase: string, button: MessageId): Promise<void> {
    await this.page.getByLabel(say('change.next'), { exact: true }).fill(passphrase);
    await this.page.getByLabel(say('first.again'), { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: say(button), exact: true }).click();
  }

  /** Opens one of the ways in, by its kind or its name. */
  async choose(which: MessageId | (string & {})): Promise<void> {
    const name = /^ways?\./.test(which) ? say(which as MessageId) : which;
    await this.page.locator('.screen').getByRole('button', { name }).first().click();
  }
}
