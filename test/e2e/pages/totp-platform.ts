import { expect, type Page } from '@playwright/test';
import type { Person } from '../people.ts';
import { Platform } from './platform.ts';

/** One host that takes codes of an authenticator: its pages, its name under `localhost`, and the issuer that its QR codes carry. */
export interface TotpHost<P extends TotpPlatform> {
  readonly host: string;
  readonly issuer: string;
  new (page: Page, address: string): P;
}

/** A platform that takes codes of an authenticator. */
export abstract class TotpPlatform extends Platform {
  /** To the page with the QR code. `look`: how it is built, as a query. */
  abstract beginEnrolment(person: Person, look?: string): Promise<void>;
  /** There: sends what stands in the field. */
  abstract confirm(): Promise<void>;
  /** What comes after the first code, to its end; the backup codes that were shown. */
  abstract finishEnrolment(): Promise<readonly string[]>;
  /** Signed in: the page that one lands on. */
  abstract expectIn(): Promise<void>;

  /** Host and port, as an account's site is written. */
  get host(): string {
    return new URL(this.address).host;
  }

  /** The field holds a code of the authenticator. */
  async expectFilled(): Promise<void> {
    await expect(this.codeField).toHaveValue(/^\d{6}$/);
  }

  /** At the sign-in: sends what stands in the field, and is let in. */
  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
    await this.expectIn();
  }

  /** The backup codes in the text file that is offered beside them. */
  async codesInFile(): Promise<string[]> {
    const link = this.page.getByRole('link', { name: 'Download' });
    await expect(link).toHaveAttribute('download', /\.txt$/);
    const text = await link.evaluate(async ({ href }: HTMLAnchorElement) => (await fetch(href)).text());
    return text.trim().split('\n').slice(-10);
  }
}
