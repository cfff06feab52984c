import { Keyboard } from './pages/keyboard.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

for (const [where, size] of [
  ['a phone', { width: 412, height: 915 }],
  ['a wide window', { width: 1280, height: 800 }],
] as const)
  test(`everything is done by the keyboard alone in ${where}, and the focus is always seen`, async ({
    pwa,
    takePhone,
  }) => {
    const { passphrase } = someone();
    const page = await (await takePhone()).open(pwa);
    await page.setViewportSize(size);
    const keys = new Keyboard(page);
    const watchword = new Watchword(page);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const dialog = page.getByRole('dialog');
    const question = page.getByRole('alertdialog');
    const rows = page.locator('.row .issuer');
    const more = (account: string) => button(say('codes.more', { account }));

    await keys.write(page.getByLabel(say('first.choose'), { exact: true }), passphrase);
    await keys.write(page.getByLabel(say('first.again'), { exact: true }), passphrase);
    await page.keyboard.press('Enter');
    await watchword.expectOpen();
    await keys.expectKept('the vault was made');
    await keys.press(button(say('start.later')));
    await expect(button(say('empty.add'))).toBeVisible();
    await keys.expectKept('the start');

    for (const [issuer, secret] of [
      ['Chat360', 'JBSWY3DPEHPK3PXPJBSWY3DP'],
      ['epilot', 'GEZDGNBVGY3TQOJQ'],
    ] as const) {
      await keys.press(issuer === 'Chat360' ? button(say('empty.add')) : button(say('add.open')));
      await keys.press(dialog.getByRole('button', { name: say('add.hand') }));
      await keys.write(dialog.getByLabel(say('field.issuer')), issuer);
      await keys.write(dialog.getByLabel(say('field.name')), 'marta');
      await keys.write(dialog.getByLabel(say('hand.secret')), secret);
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(watchword.row(issuer)).toBeVisible();
      await keys.expectKept(`${issuer} was added`);
    }

    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('epi');
    await expect(rows).toHaveText(['epilot']);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: say('codes.copied', { seconds: 30 }) })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d{6}$/);
    await page.keyboard.press('Escape');
    await expect(rows).toHaveText(['Chat360', 'epilot']);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(rows).toHaveText(['epilot', 'Chat360']);
    await expect(watchword.row('Chat360').locator('[data-row]')).toBeFocused();

    await keys.press(button(say('list.view')));
    await expect(page.getByRole('menuitemradio', { name: say('order.manual') })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button(say('list.view'))).toBeFocused();
    await keys.press(more('Chat360'));
    await expect(page.getByRole('menuitem', { name: say('menu.open') })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(more('Chat360')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: say('menu.open') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Chat360' })).toBeFocused();

    await keys.press(button(say('edit.title')));
    await expect(dialog.getByLabel(say('field.issuer'))).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Chat 360');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await keys.expectKept('an account was edited');
    await keys.press(button(say('account.delete')));
    await expect(button(say('question.cancel'))).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button(say('account.delete'))).toBeFocused();
    await page.keyboard.press('Enter');
    await keys.press(question.getByRole('button', { name: say('delete.answer') }));
    await expect(rows).toHaveText(['epilot']);
    await keys.expectKept('an account was deleted');

    await keys.press(button(say('settings.title')));
    await expect(page.getByRole('heading', { level: 1, name: say('settings.title') })).toBeFocused();
    await keys.press(page.getByRole('button', { name: say('trash.title') }));
    await expect(page.getByRole('heading', { level: 1, name: say('trash.title') })).toBeFocused();
    await keys.press(button(say('trash.restoreOne', { account: 'Chat 360' })));
    await expect(page.getByText(say('trash.empty'))).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: say('trash.title') })).toBeFocused();
    const back = button(say(size.width > 1000 ? 'screen.close' : 'screen.back'));
    await keys.to(back, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await keys.expectKept('the way back');
    await expect(page.getByRole('heading', { level: 1, name: say('settings.title') })).toBeVisible();
    await keys.to(back, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(rows).toHaveText(['epilot', 'Chat 360']);
    await expect(button(say('settings.title'))).toBeFocused();

    await keys.press(button(say('lock.now')));
    await watchword.expectLocked();
    const field = page.getByLabel(say('unlock.passphrase'), { exact: true });
    await keys.write(field, 'seven otters cross at dusk');
    await page.keyboard.press('Enter');
    await expect(page.getByText(say('unlock.wrong'))).toBeVisible();
    await expect(field).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await watchword.expectOpen();
    await keys.expectKept('unlocking');
    await page.keyboard.press('ArrowDown');
    await expect(watchword.row('epilot').locator('[data-row]')).toBeFocused();
  });
