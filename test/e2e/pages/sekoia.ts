import { expect } from '@playwright/test';
import type { Person } from '../people.ts';
import { Platform } from './platform.ts';

/** Sekoia.io of the reference platform. */
export class Sekoia extends Platform {
  /** To the page with the QR code: Security, Add, password once more. */
  async beginEnrolment(person: Person, look = ''): Promise<void> {
    await this.page.goto(`${this.address}/user/security${look}`);
    await this.page.getByRole('link', { name: 'Add' }).click();
    await this.page.locator('#password').fill(person.password);
    await this.page.getByRole('button', { name: 'Continue' }).click();
    await expect(this.page.getByRole('heading', { name: 'Add an authenticator app' })).toBeVisible();
  }

  /** The ten codes that are shown once. */
  async shownBackupCodes(): Promise<string[]> {
    await expect(this.page.getByRole('heading', { name: 'Your backup codes' })).toBeVisible();
    return this.page.locator('#backup-codes li').allInnerTexts();
  }

  async haveSavedCodes(): Promise<void> {
    await this.page.getByRole('button', { name: 'I have saved my codes' }).click();
  }

  async expectIn(): Promise<void> {
    await this.expectSignedIn('Overview');
  }
}
