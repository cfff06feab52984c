import { expect } from '@playwright/test';
import { Platform } from './platform.ts';

/** Digibee of the reference platform: after activation it lands on the page that asks for a code again, to deactivate. */
export class Digibee extends Platform {
  async beginEnrolment(look = ''): Promise<void> {
    await this.page.goto(`${this.address}/account/two-factor${look}`);
    await this.page.getByRole('button', { name: 'Next' }).click();
    await expect(this.page.getByRole('button', { name: 'Activate' })).toBeVisible();
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
