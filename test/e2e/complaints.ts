import { expect, type Page } from '@playwright/test';

/** What our own pages complained of: errors, and everything their content security policy stopped. */
export class Complaints {
  readonly #heard: string[] = [];

  listen(page: Page): void {
    page.on('pageerror', (error) => this.#heard.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#heard.push(`${page.url()}: ${message.text()}`);
    });
  }

  expectNone(): void {
    expect(this.#heard).toEqual([]);
  }
}
