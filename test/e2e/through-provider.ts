import type { RunningPlatform } from '../platform/start.ts';
import type { Desk } from './desk.ts';
import { keeper } from './enrolled.ts';
import { Inside } from './inside.ts';
import { IdentityProvider } from './pages/identity-provider.ts';
import type { TotpHost, TotpPlatform } from './pages/totp-platform.ts';

/**
 * Somebody whose account is in this desk's vault signs in through the identity provider, by the link of that name: nothing is offered on
 * the way, and no code is asked. Ends signed in.
 */
export async function inThroughProvider<P extends TotpPlatform>(
  desk: Desk,
  platform: RunningPlatform,
  at: TotpHost<P>,
  link: string,
) {
  const inside = new Inside(desk);
  const { own, person, site } = await keeper(desk, platform, at, { granted: true });
  const { page } = site;
  const tabId = await inside.tabOf(page);
  const provider = new IdentityProvider(page, platform.url('sso.localhost'));
  await provider.signUp(person);
  await page.goto(`${site.address}/login`);
  const expectNoPrompt = () => inside.expectNoPrompt(own.page, tabId);
  await expectNoPrompt();
  await page.bringToFront();
  await page.getByRole('link', { name: link }).click();
  await provider.signInAndConsent(person);
  await site.expectIn();
  return { person, site, expectNoPrompt };
}
