import type { Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { Inside } from './inside.ts';
import type { OwnPages, PageOf } from './own-pages.ts';
import { FullPage } from './pages/full-page.ts';
import { someone } from './people.ts';

/** The secret of the bank's account, whose codes go by a counter: whatever makes a code moves it. */
export const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const uri = `otpauth://hotp/Bank:marta?secret=${secret}&issuer=Bank&counter=0`;

export const bank = 'bank.localhost';

/** A desk whose extension may run on our own pages and has an account for the bank. */
export interface AtTheBank {
  readonly inside: Inside;
  readonly own: FullPage;
  readonly page: Page;
  readonly tabId: number;
  readonly pages: OwnPages;
}

export async function atTheBank(
  desk: Desk,
  serve: (pageOf: PageOf) => Promise<OwnPages>,
  pageOf: PageOf,
): Promise<AtTheBank> {
  const inside = new Inside(desk);
  const pages = await serve(pageOf);
  const hosts = [new URL(pages.url(bank)).host];
  const own = await FullPage.withAccount(desk, { passphrase: someone().passphrase, uri, hosts });
  await desk.allowHost('http://*.localhost');
  await own.allow('http://*.localhost/*');
  const page = await desk.context.newPage();
  return { inside, own, page, tabId: await inside.tabOf(page), pages };
}
