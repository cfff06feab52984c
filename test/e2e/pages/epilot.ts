import { expect } from '@playwright/test';
import type { Person } from '../people.ts';
import { TotpPlatform } from './totp-platform.ts';

/** epilot of the reference platform: TOTP or SMS, and the QR code on the login screen where the organisation requires it. */
export class Epilot extends TotpPlatform {
  static readonly host = 'epilot.localhost';
  static readonly issuer = 'epilot';

  /** Organisation settings → Security, as an administrator. */
  async requireMfa(person: Person): Promise<void> {
    await this.page.goto(`${this.address}/organisation/security`);
    await this.page.getByRole('radio', { name: 'Required' }).check();
    await this.page.locator('#password').fill(person.password);
    await this.page.getByRole('button', { name: 'Save' }).click();
    await expect(this.page.locator('#password')).toHaveValue('');
    await expect(this.page.getByRole('radio', { name: 'Required' })).toBeChecked();
  }

  /** The person's own organisation comes to require it; the QR code is shown at the next sign-in. */
  async beginEnrolment(person: Person): Promise<void> {
    await this.requireMfa(person);
    await this.signOut();
    await this.giveLogin(person);
    await this.expectSetUp();
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Confirm' }).click();
  }

  async finishEnrolment(): Promise<readonly string[]> {
    await this.expectIn();
    return [];
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

  /** As an administrator: somebody new in the organisation, with a first password. */
  async addUser(name: string, person: Person): Promise<void> {
    await this.page.goto(`${this.address}/organisation/users`);
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByLabel('E-mail').fill(person.login);
    await this.page.getByLabel('Initial password').fill(person.password);
    await this.page.getByRole('button', { name: 'Add a user' }).click();
    await expect(this.page.getByRole('heading', { name })).toBeVisible();
  }

  /** As an administrator: resets somebody's MFA, and gives the recovery code that is shown once. */
  async resetMfa(name: string, administrator: Person): Promise<string> {
    await this.page.goto(`${this.address}/organisation/users`);
    await this.page.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: 'Reset MFA' }).click();
    await this.page.getByLabel('Reason').fill('Phone lost; called back on the known number');
    await this.page.getByLabel('Your password').fill(administrator.password);
    await this.page.getByRole('button', { name: 'Reset MFA' }).click();
    return this.page.locator('.token').innerText();
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
