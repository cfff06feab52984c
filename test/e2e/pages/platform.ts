import { expect, type Locator, type Page } from '@playwright/test';
import { type Person, signUp } from '../people.ts';

/** What the platforms have in common: sign-up, password, a code, an enrolment page. */
export class Platform {
  readonly page: Page;
  readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  async signUp(person: Person): Promise<void> {
    await signUp(this.page, this.address, person);
  }

  /** Name and password; lands on the product, or on the page that asks for a code. */
  async giveLogin(person: Person): Promise<void> {
    await this.page.goto(`${this.address}/login`);
    await this.page.locator('#login').fill(person.login);
    await this.page.locator('#password').fill(person.password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.waitForURL((url) => url.pathname !== '/login');
  }

  async signOut(): Promise<void> {
    await this.page.locator('header details.menu summary').click();
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    await this.page.waitForURL('**/login');
  }

  get codeField(): Locator {
    return this.page.locator('input.code').first();
  }

  get problem(): Locator {
    return this.page.getByRole('alert');
  }

  /** The picture that a camera scans. */
  get qr(): Locator {
    return this.page.locator('.steps > :first-child');
  }

  /** The secret written beside the picture. */
  async writtenSecret(): Promise<string> {
    return (await this.page.locator('.steps .token').innerText()).replace(/\s/g, '');
  }

  async typeCode(code: string, button: string | RegExp): Promise<void> {
    await this.codeField.fill(code);
    await this.page.getByRole('button', { name: button }).click();
  }

  async expectSignedIn(heading: string): Promise<void> {
    await this.expectHeading(heading);
  }

  protected async expectHeading(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible();
  }
}
