import { expect } from '@playwright/test';
import type { Person } from '../people.ts';
import { TotpPlatform } from './totp-platform.ts';

/** Digibee of the reference platform: after activation it lands on the page that asks for a code again, to deactivate. */
export class Digibee extends TotpPlatform {
  static readonly host = 'digibee.localhost';
  static readonly issuer = 'Digibee';

  async beginEnrolment(_?: Person, look = ''): Promise<void> {
    await this.page.goto(`${this.address}/account/two-factor${look}`);
    await this.chooseApp();
  }

  /** The person's own menu → Two-factor authentication, the authenticator app. */
  async beginEnrolmentByMenu(): Promise<void> {
    await this.page.locator('header details.menu summary').click();
    await this.page.getByRole('link', { name: 'Two-factor authentication' }).click();
    await expect(this.page.getByRole('radio', { name: 'Authenticator app' })).toBeChecked();
    await this.chooseApp();
  }

  private async chooseApp(): Promise<void> {
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

  /** From the page that asks for a code: whoever lost the device writes to support. */
  async askSupport(message: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Lost your device? Contact support' }).click();
    await this.page.getByLabel('How do we reach you?').fill(message);
    await this.page.getByRole('button', { name: 'Send' }).click();
    await expect(this.page.getByText('Support gets in touch with you.')).toBeVisible();
  }

  /** As support, at the desk: the only request is answered, and the recovery code comes out. */
  async resetAtDesk(desk: string, staff: Person): Promise<string> {
    await this.page.goto(desk);
    await this.page.getByLabel('Your password').fill(staff.password);
    await this.page.getByRole('button', { name: 'Reset' }).click();
    return this.page.locator('.token').innerText();
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
