import { expect } from '@playwright/test';
import type { Person } from '../people.ts';
import { Platform } from './platform.ts';

/** epilot of the reference platform: TOTP or SMS, and the QR code on the login screen where the organisation requires it. */
export class Epilot extends Platform {
  /** Organisation settings → Security, as an administrator. */
  async requireMfa(person: Person): Promise<void> {
    await this.page.goto(`${this.address}/organisation/security`);
    await this.page.getByRole('radio', { name: 'Required' }).check();
    await this.page.locator('#password').fill(person.password);
    await this.page.getByRole('button', { name: 'Save' }).click();
    await expect(this.page.locator('#password')).toHaveValue('');
    await expect(this.page.getByRole('radio', { name: 'Required' })).toBeChecked();
  }

  /** An organisation of this person where everybody needs a second step, and the QR code before them. */
  async atSetUp(person: Person, phone?: string): Promise<void> {
    await this.signUp(person, phone);
    await this.giveLogin(person);
    await this.requireMfa(person);
    await this.signOut();
    await this.giveLogin(person);
    await this.expectSetUp();
  }

  async expectSetUp(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Set up multi-factor authentication' })).toBeVisible();
  }

  /** On the page where one chooses between TOTP and SMS. */
  async chooseMethod(name: 'Authenticator app' | 'Text message'): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Select your MFA method' })).toBeVisible();
    await this.page.getByRole('radio', { name }).check();
    await this.page.getByRole('button', { name: 'Continue' }).click();
    await expect(this.codeField).toBeVisible();
  }

  /** What the user API answers to an application that fetched a token for this person. */
  async userApi(): Promise<Record<string, unknown>> {
    await this.page.goto(`${this.address}/developers`);
    await this.page.getByRole('button', { name: 'Call GET /v1/users/me' }).click();
    const answer = this.page.locator('#answer');
    await expect(answer).toContainText('mfa_enabled');
    return JSON.parse(await answer.innerText());
  }

  async expectIn(): Promise<void> {
    await this.expectSignedIn('Dashboard');
  }
}
