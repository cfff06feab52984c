import { expect } from '@playwright/test';
import { type Language, speak } from '../../../core/ui/language.ts';
import type { FillMode } from '../../../core/vault/vault.ts';
import type { AnyDesk } from '../enrolled.ts';
import { say } from '../words.ts';
import { Watchword } from './watchword.ts';

/** The extension's full page in a tab of its own: accounts with their sites, and the settings. */
export class FullPage extends Watchword {
  static async open(desk: Pick<AnyDesk, 'ownPage'>, hash = ''): Promise<FullPage> {
    return new FullPage(await desk.ownPage(`app.html${hash}`));
  }

  /** A vault with one account that may be filled at these hosts. */
  static async withAccount(
    desk: Pick<AnyDesk, 'ownPage'>,
    given: { passphrase: string; uri: string; hosts: string[] },
  ): Promise<FullPage> {
    const own = await FullPage.open(desk);
    await own.createVault(given.passphrase);
    await own.addByPaste(given.uri);
    if (given.hosts.length === 0) return own;
    await own.openOnlyAccount();
    for (const host of given.hosts) await own.addSite(host);
    return own;
  }

  async openOnlyAccount(): Promise<void> {
    await this.page.getByRole('button', { name: say('codes.more', { account: '' }) }).click();
    await this.page.getByRole('menuitem', { name: say('menu.open') }).click();
    await expect(this.page.getByRole('heading', { name: say('sites.title') })).toBeVisible();
  }

  async addSite(host: string): Promise<void> {
    const field = this.page.getByLabel(say('sites.add'), { exact: true });
    await field.fill(host);
    await field.press('Enter');
    await expect(this.page.getByRole('combobox', { name: say('sites.mode', { host }) })).toBeVisible();
  }

  async setMode(host: string, mode: FillMode): Promise<void> {
    const choice = this.page.getByRole('combobox', { name: say('sites.mode', { host }) });
    await choice.selectOption(mode);
    await expect(choice).toHaveValue(mode);
  }

  /** The account's page says that a site took a code. */
  async expectProved(): Promise<void> {
    await expect(this.page.getByText(say('sites.proved'))).toBeVisible();
  }

  async turnOn(setting: 'settings.popup' | 'settings.submit'): Promise<void> {
    await this.page.goto(`${this.page.url().split('#')[0]}#/settings`);
    const line = this.page.locator('label.line').filter({ hasText: say(setting) });
    await line.getByRole('checkbox').click();
    await expect(line.getByRole('checkbox')).toBeChecked();
  }

  /** Takes a site back in the settings. */
  async takeBack(host: string): Promise<void> {
    await this.page.goto(`${this.page.url().split('#')[0]}#/settings`);
    const button = this.page.getByRole('button', { name: say('granted.takeBack', { host }) });
    await button.click();
    await expect(button).toHaveCount(0);
  }

  /** Chooses the language in the settings; the journey then reads in it too. */
  async speak(language: Language): Promise<void> {
    await this.page.goto(`${this.page.url().split('#')[0]}#/settings`);
    await this.page.getByRole('combobox', { name: say('settings.language') }).selectOption(language);
    await speak(language);
    await expect(this.page.getByRole('heading', { name: say('settings.title') })).toBeVisible();
  }

  /**
   * Lets the extension run on these hosts, as the popup's "Allow" does: the same call from one of its pages, during a
   * user's gesture; the browser's own question is answered before (Desk.allowHost).
   */
  async allow(pattern: string): Promise<void> {
    expect(await this.page.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), pattern)).toBe(true);
  }
}
