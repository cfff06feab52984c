import type { Person } from '../people.ts';
import { Platform } from './platform.ts';

/** The reference platform's identity provider, which stands in for Google's and a company's own. */
export class IdentityProvider extends Platform {
  /** On its sign-in page, where a platform sent the browser: password, then consent. Ends wherever the platform goes on. */
  async signInAndConsent(person: Person): Promise<void> {
    await this.page.locator('#login').fill(person.login);
    await this.page.locator('#password').fill(person.password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.waitForURL('**/authorize?**');
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }
}
