import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('whoever hears the screens is told names, roles, states and what came of an act, and not every new code', async ({
  pwa,
  takePhone,
}) => {
  const { passphrase } = someone();
  const phone = await takePhone();
  const page = await phone.open(pwa);
  const watchword = new Watchword(page);
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');

  await watchword.createVault(passphrase);
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - button "${say('list.view')}"
      - button "${say('settings.title')}"
      - button "${say('lock.now')}"
      - heading "${say('codes.title')}" [level=1]
      - heading "${say('empty.title')}" [level=2]
      - button "${say('empty.add')}"
  `);
  await watchword.openAdd();
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "${say('add.title')}":
      - banner:
        - heading "${say('add.title')}" [level=2]
        - button "${say('sheet.close')}"
      - list:
        - listitem:
          - button /${say('add.scan')}/
        - listitem:
          - button /${say('add.photo')}/
        - listitem:
          - button /${say('add.paste')}/
        - listitem:
          - button /${say('add.hand')}/
  `);
  await watchword.choose('add.hand');
  await dialog.getByLabel(say('hand.secret')).fill('%%%');
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "${say('add.hand')}":
      - textbox "${say('field.issuer')}"
      - textbox "${say('field.name')}"
      - textbox "${say('hand.secret')}"
      - button "${say('found.save', { count: 1 })}"
  `);
  await expect(dialog.getByLabel(say('hand.secret'))).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByLabel(say('hand.secret'))).not.toHaveAccessibleDescription(say('hand.secretHint'));
  await dialog.getByLabel(say('field.issuer')).fill('Chat360');
  await dialog.getByLabel(say('field.name')).fill('marta');
  await dialog.getByLabel(say('hand.secret')).fill('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
  await dialog.getByRole('button', { name: say('found.save', { count: 1 }) }).click();
  await expect(dialog).toHaveCount(0);

  // A code is read digit by digit, with the name of whose it is; that it changes is said to nobody.
  await expect(page.getByRole('list', { name: say('codes.title') })).toMatchAriaSnapshot(`
    - list "${say('codes.title')}":
      - listitem:
        - button /Chat360 marta ${say('codes.row', { code: '(\\d ){5}\\d' }).replaceAll('.', '\\.')}/
        - img /\\d+/
        - button "${say('codes.more', { account: 'Chat360' })}"
  `);
  const row = page.getByRole('button', { name: /^Chat360 marta/ });
  const loud = 'ancestor::*[@aria-live[. != "off"] or @role="status" or @role="alert" or @role="log" or @role="timer"]';
  await expect(page.locator('.digits').first().locator(`xpath=${loud}`)).toHaveCount(0);
  await row.click();
  await expect(page.getByRole('status').filter({ hasText: say('codes.copied', { seconds: 30 }) })).toBeVisible();
  await watchword.page.getByRole('button', { name: say('codes.more', { account: 'Chat360' }) }).click();
  await expect(page.getByRole('menu')).toMatchAriaSnapshot(`
    - menu:
      - menuitem "${say('menu.open')}"
      - menuitem "${say('menu.copyNext')}"
      - menuitem "${say('menu.favourite')}"
      - menuitem "${say('menu.select')}"
      - menuitem "${say('menu.delete')}"
  `);
  await page.getByRole('menuitem', { name: say('menu.open') }).click();
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - button "${say('screen.back')}"
      - heading "Chat360" [level=1]
      - button "${say('account.favourite')}"
      - button "${say('lock.now')}"
      - button "${say('edit.title')}"
      - heading "${say('backupCodes.title')}" [level=2]
      - heading "${say('account.keeping')}" [level=2]
      - button "${say('account.delete')}"
  `);
  await expect(page.locator('.detail .digits').first().locator(`xpath=${loud}`)).toHaveCount(0);
  const favourite = page.getByRole('button', { name: say('account.favourite') });
  await favourite.click();
  await expect(main).toMatchAriaSnapshot(`- button "${say('account.favourite')}" [pressed]`);
  await page.getByRole('button', { name: say('account.delete') }).click();
  await expect(page.getByRole('alertdialog')).toMatchAriaSnapshot(`
    - alertdialog "${say('delete.title', { account: 'Chat360' })}":
      - paragraph: ${JSON.stringify(say('delete.loss', { account: 'Chat360', left: 0, count: 1 }))}
      - button "${say('question.cancel')}"
      - button "${say('delete.answer')}"
  `);
  await page.getByRole('button', { name: say('question.cancel') }).click();

  await watchword.lock();
  await watchword.tryPassphrase('seven otters cross at dusk');
  const field = page.getByLabel(say('unlock.passphrase'), { exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(say('unlock.wrong'));
  await expect(page.locator('[aria-live=polite]').filter({ hasText: say('unlock.wrong') })).toBeVisible();
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - heading "${say('unlock.title')}" [level=1]
      - textbox "${say('unlock.passphrase')}"
      - button "${say('passphrase.show')}"
      - button "${say('unlock.unlock')}"
      - button "${say('unlock.forgotten')}"
  `);
  expect(await page.title()).not.toContain('Chat360');
});
