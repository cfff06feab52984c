import { expect } from '@playwright/test';
import { TotpPlatform } from './totp-platform.ts';

/** Nordwind of the reference platform: an organisation's own, in no profile of ours. */
export class Nordwind extends TotpPlatform {
  static readonly host = 'nordwind.localhost';
  static readonly issuer = 'Nordwind';

  async beginEnrolment(): Promise<void> {
    await this.page.goto(`${this.address}/my/app`);
    await expect(this.page.getByRole('button', { name: 'Confirm' })).toBeVisible();
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Confirm' }).click();
  }

  async finishEnrolment(): Promise<readonly string[]> {
    await expect(this.page.getByText('Your sign-in asks for a code of your app.')).toBeVisible();
    return [];
  }

  async expectIn(): Promise<void> {
    await this.expectSignedIn('Shipments');
  }
}
