import { FullPage } from '../pages/full-page.ts';
import { Recovery } from '../pages/recovery.ts';
import { someone } from '../people.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

test('Firefox: with no website named there are no passkeys, and it is said why', async ({ desk, shoot }) => {
  const own = await FullPage.open(desk);
  await own.createVault(someone().passphrase);
  const page = await desk.ownPage('app.html#/ways');
  await expect(page.getByText(say('ways.noPasskeysFirefox'))).toBeVisible();
  await expect(page.getByRole('button', { name: say('ways.addPasskeyWhat') })).toHaveCount(0);
  await shoot(page, 'ways');
});

test.describe('where an administrator names the app for phones', () => {
  test.use({ told: { appAddress: 'https://codes.bank.example/phone/' } });

  test('Firefox: the extension opens its vault with a passkey of that website, once it may read it', async ({
    desk,
    shoot,
  }) => {
    const { passphrase } = someone();
    await desk.plugAuthenticatorIn();
    const first = await FullPage.open(desk);
    await first.createVault(passphrase);
    await first.page.close();
    const page = await desk.ownPage('app.html#/ways');
    const own = new FullPage(page);
    const recovery = new Recovery(page);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    expect(await desk.runsOn()).toEqual([]);
    await page.getByRole('button', { name: say('ways.addPasskeyWhat') }).click();
    await recovery.freshUnlock(passphrase);
    await page.getByLabel(say('way.name'), { exact: true }).fill('This computer');
    await press(say('passkey.make'));
    await expect(page.getByText(say('passkey.added'))).toBeVisible();
    expect(await desk.runsOn()).toEqual(['https://codes.bank.example/*']);
    await shoot(page, 'ways');
    await own.lock();
    await press(say('unlock.passkey'));
    await own.expectOpen();
  });
});
