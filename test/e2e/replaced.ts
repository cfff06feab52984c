import { expect } from '@playwright/test';
import type { AnyDesk } from './enrolled.ts';
import { Popup } from './pages/popup.ts';
import type { TotpPlatform } from './pages/totp-platform.ts';
import { say } from './words.ts';

/**
 * At the prompt after the password, with an account that was enrolled anew and is proved: the popup asks, the old account goes, and the new
 * one's code is filled. `seen` looks at the popup while it asks.
 */
export async function replaceOldAndFill(desk: AnyDesk, site: TotpPlatform, seen?: (popup: Popup) => Promise<void>) {
  const popup = new Popup(await desk.clickToolbarButton(site.page));
  await expect(popup.page.getByText(say('replace.title'))).toBeVisible();
  await seen?.(popup);
  await popup.press(say('replace.replace'));
  await expect(popup.page.getByText(say('replace.done'))).toBeVisible();
  await popup.page.close();
  const again = new Popup(await desk.clickToolbarButton(site.page));
  await again.fill();
  await site.expectFilled();
  await site.goOn();
}
