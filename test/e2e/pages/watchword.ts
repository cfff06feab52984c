import { expect, type Locator, type Page } from '@playwright/test';
import { say } from '../words.ts';

type Way = 'add.scan' | 'add.photo' | 'add.paste' | 'add.hand';

/** Watchword's own screens, the same in the PWA, the popup and the extension's full page. */
export class Watchword {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async createVault(passphrase: string): Promise<void> {
    await this.makeVault(passphrase);
    const start = await this.page.getByRole('heading', { name: say('start.title') }).all();
    if (start.length > 0) await this.page.getByRole('button', { name: say('start.later'), exact: true }).click();
  }

  /** A new vault, up to where kit and passkey are offered (not in a popup). */
  async makeVault(passphrase: string): Promise<void> {
    await this.tryNewPassphrase(passphrase, passphrase);
    await this.expectOpen();
  }

  async tryNewPassphrase(passphrase: string, again: string): Promise<void> {
    await this.page.getByLabel(say('first.choose'), { exact: true }).fill(passphrase);
    await this.page.getByLabel(say('first.again'), { exact: true }).fill(again);
    await this.page.getByRole('button', { name: say('first.create') }).click();
  }

  async unlock(passphrase: string): Promise<void> {
    await this.tryPassphrase(passphrase);
    await this.expectOpen();
  }

  async tryPassphrase(passphrase: string): Promise<void> {
    await this.page.getByLabel(say('unlock.passphrase'), { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: say('unlock.unlock'), exact: true }).click();
  }

  async lock(): Promise<void> {
    await this.page
      .getByRole('button', { name: say('lock.now') })
      .first()
      .click();
    await this.expectLocked();
  }

  async expectOpen(): Promise<void> {
    await expect(this.page.getByRole('button', { name: say('lock.now') }).first()).toBeVisible();
  }

  async expectLocked(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: say('unlock.title') })).toBeVisible();
  }

  /** Opens Add on one of its four ways. */
  async add(way: Way): Promise<void> {
    await this.openAdd();
    await this.choose(way);
  }

  async openAdd(): Promise<void> {
    const empty = this.page.getByRole('button', { name: say('empty.add') });
    const other = this.page.getByRole('button', { name: say('add.open'), exact: true });
    await empty.or(other).first().click();
  }

  /** In the open sheet: goes to one of the ways, from wherever one is. */
  async choose(way: Way): Promise<void> {
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: say(way) })
      .click();
  }

  async addByPaste(text: string): Promise<void> {
    await this.add('add.paste');
    await this.page.getByLabel(say('paste.label')).fill(text);
    await this.page.getByRole('button', { name: say('paste.read') }).click();
    await this.saveFound(1);
  }

  async saveFound(count: number): Promise<void> {
    await this.page.getByRole('button', { name: say('found.save', { count }) }).click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** To an account's page, by the menu of its row. */
  async openAccount(name: string): Promise<void> {
    await this.page.getByRole('button', { name: say('codes.more', { account: name }) }).click();
    await this.page.getByRole('menuitem', { name: say('menu.open') }).click();
    await expect(this.page.getByRole('heading', { name: say('backupCodes.title') })).toBeVisible();
  }

  /** On an account's page: keeps the backup codes in a text as a site shows them. */
  async keepCodes(text: string, count: number): Promise<void> {
    await this.page.getByRole('button', { name: say('backupCodes.add') }).click();
    await this.page.getByLabel(say('keep.label')).fill(text);
    await this.page.getByRole('button', { name: say('keep.keep', { count }) }).click();
    await expect(this.page.getByText(say('backupCodes.left', { left: count, total: count }))).toBeVisible();
  }

  /** An account's row in the list. */
  row(name: string): Locator {
    return this.page.locator('.row').filter({ hasText: name });
  }

  /** The code an account shows now, as a person reads it. */
  async code(name: string): Promise<string> {
    const digits = this.row(name).locator('.digits.big');
    await expect(digits).toHaveText(/^\d{6,10}$/);
    return digits.innerText().then((text) => text.replace(/\s/g, ''));
  }
}
