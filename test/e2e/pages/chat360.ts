import { expect, type Locator } from '@playwright/test';
import type { Person } from '../people.ts';
import { TotpPlatform } from './totp-platform.ts';

/** Chat360 of the reference platform. */
export class Chat360 extends TotpPlatform {
  static readonly host = 'chat360.localhost';
  static readonly issuer = 'Chat360';

  /** Settings, Multi-Factor Authentication unfolded, Edit beside Time-Based OTP Authentication. */
  async openTotp(look = ''): Promise<void> {
    await this.page.goto(`${this.address}/settings${look}`);
    await this.page.getByText('Multi-Factor Authentication').click();
    await this.page.getByRole('link', { name: 'Edit Time-Based OTP Authentication' }).click();
    await this.expectHeading('Time-Based OTP Authentication');
  }

  get toggle(): Locator {
    return this.page.getByRole('switch', { name: 'Enable' });
  }

  /** To the page with the QR code: the switch. */
  async beginEnrolment(_: Person, look = ''): Promise<void> {
    await this.openTotp(look);
    await this.toggle.click();
    await expect(this.page.getByRole('button', { name: 'Confirm' })).toBeVisible();
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Confirm' }).click();
  }

  async finishEnrolment(): Promise<readonly string[]> {
    const codes = await this.shownBackupCodes();
    await this.page.getByRole('button', { name: 'Done' }).click();
    await this.expectHeading('Time-Based OTP Authentication');
    return codes;
  }

  /** The optional codes, shown once. */
  async shownBackupCodes(): Promise<string[]> {
    await this.expectHeading('Backup codes (optional)');
    return this.page.locator('#backup-codes li').allInnerTexts();
  }

  /** A sensitive setting, up to the dialog that asks for a code over it. */
  async askFor(setting: 'webhooks' | 'billing' | 'export', button: string): Promise<Locator> {
    await this.page.goto(`${this.address}/settings/${setting}`);
    await this.page.getByRole('button', { name: button }).click();
    return this.page.getByRole('dialog', { name: 'Confirm that it is you' });
  }

  /** What a sensitive setting shows once it is open. */
  get held(): Locator {
    return this.page.locator('#held');
  }

  async expectIn(): Promise<void> {
    await this.expectSignedIn('Inbox');
  }
}
