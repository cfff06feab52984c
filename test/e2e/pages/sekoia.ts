import type { Person } from '../people.ts';
import { TotpPlatform } from './totp-platform.ts';

/** Sekoia.io of the reference platform. */
export class Sekoia extends TotpPlatform {
  static readonly host = 'sekoia.localhost';
  static readonly issuer = 'Sekoia.io';

  /** The list of methods, from the person's own menu. */
  async openSecurity(): Promise<void> {
    await this.page.locator('header details.menu summary').click();
    await this.page.getByRole('link', { name: 'Security' }).click();
    await this.expectHeading('Security');
  }

  /** To the page with the QR code: Security, Add, password once more. */
  async beginEnrolment(person: Person, look = ''): Promise<void> {
    if (look) await this.page.goto(`${this.address}/${look}`);
    await this.openSecurity();
    await this.page.getByRole('link', { name: 'Add' }).click();
    await this.page.locator('#password').fill(person.password);
    await this.page.getByRole('button', { name: 'Continue' }).click();
    await this.expectEnrolment();
  }

  async expectEnrolment(): Promise<void> {
    await this.expectHeading('Add an authenticator app');
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Confirm' }).click();
  }

  async finishEnrolment(): Promise<readonly string[]> {
    const codes = await this.shownBackupCodes();
    await this.haveSavedCodes();
    return codes;
  }

  /** The ten codes that are shown once. */
  async shownBackupCodes(): Promise<string[]> {
    await this.expectHeading('Your backup codes');
    return this.page.locator('#backup-codes li').allInnerTexts();
  }

  async haveSavedCodes(): Promise<void> {
    await this.page.getByRole('button', { name: 'I have saved my codes' }).click();
    await this.expectHeading('Security');
  }

  /** Security, Disable, password once more. */
  async disable(person: Person): Promise<void> {
    await this.page.goto(`${this.address}/user/security/authenticator/disable`);
    await this.page.locator('#password').fill(person.password);
    await this.page.getByRole('button', { name: 'Disable' }).click();
    await this.page.waitForURL('**/user/security');
  }

  async expectIn(): Promise<void> {
    await this.expectSignedIn('Overview');
  }

  /** Settings → Workspace → Users: adds somebody to the administrator's workspace. */
  async addUser(person: Person, name: string): Promise<void> {
    await this.page.goto(`${this.address}/settings/workspace/users`);
    await this.page.locator('#name').fill(name);
    await this.page.locator('#login').fill(person.login);
    await this.page.locator('#email').fill(person.login);
    await this.page.locator('#first').fill(person.password);
    await this.page.getByRole('button', { name: 'Add' }).click();
    await this.page.getByText(`${name} was added.`).waitFor();
  }

  /** Settings → Workspace → Users → … → Reset user 2FA, to the page that asks for the administrator's own password. */
  async beginReset(name: string): Promise<void> {
    await this.page.goto(`${this.address}/settings`);
    await this.page.getByRole('link', { name: 'Open Workspace' }).click();
    await this.page.getByRole('link', { name: 'Open Users' }).click();
    await this.page.getByLabel(`Actions for ${name}`).click();
    await this.page.getByRole('link', { name: 'Reset user 2FA' }).click();
  }

  /** There: a reason and the password; gives the recovery code that is shown once. */
  async finishReset(administrator: Person): Promise<string> {
    await this.page.locator('#reason').fill('Phone lost on a train');
    await this.page.locator('#password').fill(administrator.password);
    await this.page.getByRole('button', { name: 'Reset user 2FA' }).click();
    return this.page.locator('#recovery-code').innerText();
  }
}
