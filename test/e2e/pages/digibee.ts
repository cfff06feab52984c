import { expect } from '@playwright/test';
import type { Person } from '../people.ts';
import { TotpPlatform } from './totp-platform.ts';

/** Digibee of the reference platform: after activation it lands on the page that asks for a code again, to deactivate. */
export class Digibee extends TotpPlatform {
  static readonly host = 'digibee.localhost';
  static readonly issuer = 'Digibee';

  async beginEnrolment(_?: Person, look = ''): Promise<void> {
    await this.page.goto(`${this.address}/account/two-factor${look}`);
    await this.page.getByRole('button', { name: 'Next' }).click();
    await expect(this.page.getByRole('button', { name: 'Activate' })).toBeVisible();
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Activate' }).click();
  }

  async finishEnrolment(): Promise<readonly string[]> {
    await this.expectTurnOffPage();
    return [];
  }

  async expectTurnOffPage(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Deactivate' })).toBeVisible();
  }

  async expectOff(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Next' })).toBeVisible();
  }

  async expectIn(): Promise<void> {
    await this.expectSignedIn('Pipelines');
  }
}
