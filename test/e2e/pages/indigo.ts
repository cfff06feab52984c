import { expect } from '@playwright/test';
import { Platform } from './platform.ts';

/** indigo.ai of the reference platform: codes are sent, by phone or e-mail. */
export class Indigo extends Platform {
  /** Workspace settings: the toggle. */
  async turnCodesOn(): Promise<void> {
    await this.page.goto(`${this.address}/workspace/settings`);
    const toggle = this.page.getByRole('switch', { name: 'Two-factor authentication' });
    await expect(toggle).not.toBeChecked();
    await toggle.click();
    await expect(toggle).toBeChecked();
  }

  /** On the page that asks where the code should go. */
  async haveCodeSent(by: 'By phone' | 'By e-mail'): Promise<void> {
    await this.page.getByRole('radio', { name: by }).check();
    await this.page.getByRole('button', { name: 'Send the code' }).click();
    await this.expectAskedForSentCode();
  }

  async expectAskedForSentCode(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Enter the code we sent you' })).toBeVisible();
  }

  async expectIn(): Promise<void> {
    await this.expectSignedIn('Conversations');
  }
}
