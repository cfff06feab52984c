import { type Otp, otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { forgetTheVault } from './forget-the-vault.ts';
import { Recovery } from './pages/recovery.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const otp: Otp = { ...otpDefaults, type: 'totp', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' };
const accounts = [
  formatOtpauth('Sekoia.io', 'marta@example.org', otp),
  formatOtpauth('epilot', 'marta.lindqvist@energieversorgung-musterstadt.example', {
    ...otp,
    secret: 'GEZDGNBVGY3TQOJQ',
    digits: 8,
  }),
  formatOtpauth('Steam', 'marta', { ...otp, type: 'hotp', secret: 'MFRGGZDFMZTWQ2LK' }),
];
const backupCodes = [
  'k3v9qw2m',
  'p7rdx4tn',
  'z2hcm8sf',
  'b6nyt3gk',
  'w9fjc5vd',
  'h4xpr7zb',
  'n8ktm2qy',
  'd5gwv6hs',
  'r3byz9fc',
  't7mnk4xj',
];

const sizes = [
  { name: 'a phone', size: { width: 360, height: 740 } },
  { name: 'a wide window', size: { width: 1280, height: 800 } },
] as const;

for (const { name, size } of sizes)
  test(`every screen can be used by everybody, light and dark: in ${name}`, async ({
    pwa,
    takePhone,
    shootBothThemes: shoot,
  }) => {
    const person = someone();
    const phone = await takePhone();
    const page = await phone.open(pwa);
    await page.setViewportSize(size);
    const watchword = new Watchword(page);
    const dialog = page.getByRole('dialog');
    const close = () => page.keyboard.press('Escape');

    await shoot(page, 'first-run');
    await watchword.tryNewPassphrase('winter', 'winter');
    await shoot(page, 'weak-passphrase');
    await watchword.makeVault(person.passphrase);
    await shoot(page, 'start');
    await page.getByRole('button', { name: say('start.later'), exact: true }).click();
    await shoot(page, 'empty');

    await watchword.openAdd();
    await shoot(page, 'add');
    await watchword.choose('add.scan');
    await expect(page.getByText(say('camera.missing'))).toBeVisible();
    await shoot(page, 'no-camera');
    await watchword.choose('add.paste');
    await page.getByLabel(say('paste.label')).fill('https://example.org');
    await page.getByRole('button', { name: say('paste.read') }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await shoot(page, 'pasted-nonsense');
    await watchword.choose('add.hand');
    await shoot(page, 'by-hand');
    await close();
    await watchword.add('add.paste');
    await page.getByLabel(say('paste.label')).fill(accounts.join('\n'));
    await page.getByRole('button', { name: say('paste.read') }).click();
    await expect(page.getByRole('heading', { name: say('found.title', { count: 3 }) })).toBeVisible();
    await shoot(page, 'three-found');
    await watchword.saveFound(3);
    await shoot(page, 'codes');

    const view = page.getByRole('button', { name: say('list.view') });
    await view.click();
    await expect(page.getByRole('menu')).toBeVisible();
    await shoot(page, 'order-and-view');
    await page.getByRole('menuitemcheckbox', { name: say('list.compact') }).click();
    await close();
    await shoot(page, 'compact');
    await view.click();
    await page.getByRole('menuitem', { name: say('list.select') }).click();
    await page.getByRole('checkbox', { name: say('select.all') }).click();
    await shoot(page, 'select');
    await page.getByRole('button', { name: say('select.tag'), exact: true }).click();
    await shoot(page, 'select-tags');
    await dialog.getByLabel(say('select.newTags')).fill('work');
    await dialog.getByRole('button', { name: say('edit.save') }).click();
    await page.getByRole('button', { name: say('select.export'), exact: true }).click();
    await expect(dialog).toBeVisible();
    await shoot(page, 'select-export');
    await close();
    await page.getByRole('button', { name: say('select.close') }).click();
    await view.click();
    await page.getByRole('menuitem', { name: say('list.arrange') }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await shoot(page, 'arrange');
    await page.getByRole('button', { name: say('arrange.done') }).click();
    await view.click();
    await page.getByRole('menuitemcheckbox', { name: say('list.compact') }).click();
    await close();
    await page.keyboard.press('?');
    await expect(dialog).toBeVisible();
    await shoot(page, 'keyboard');
    await close();

    await page.getByRole('button', { name: say('codes.more', { account: 'Sekoia.io' }) }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await shoot(page, 'menu');
    await page.getByRole('menuitem', { name: say('menu.open') }).click();
    await watchword.keepCodes(backupCodes.join('\n'), 10);
    await page.getByRole('button', { name: say('backupCodes.show') }).click();
    await shoot(page, 'account');
    await page.getByRole('button', { name: say('edit.title') }).click();
    await expect(dialog).toBeVisible();
    await shoot(page, 'edit');
    await close();
    await page.getByRole('button', { name: say('qr.show') }).click();
    await shoot(page, 'fresh-unlock');
    await dialog.getByLabel(say('unlock.passphrase'), { exact: true }).fill(person.passphrase);
    await dialog.getByRole('button', { name: say('fresh.continue') }).click();
    await expect(dialog.getByRole('img')).toBeVisible();
    await shoot(page, 'qr');
    await close();
    await page.getByRole('button', { name: say('account.delete') }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await shoot(page, 'delete-question');
    await page.getByRole('button', { name: say('delete.answer') }).click();
    // Deleting leads back to the list, a moment after the question closed.
    await page.waitForURL((url) => !url.hash.startsWith('#/account'));

    const recovery = new Recovery(page);
    for (const [screen, title] of [
      ['settings', 'settings.title'],
      ['backups', 'backups.title'],
      ['trash', 'trash.title'],
      ['readiness', 'ready.title'],
      ['ways', 'ways.title'],
    ] as const) {
      await page.goto(`${pwa}/#/${screen}`);
      await expect(page.getByRole('heading', { name: say(title), exact: true })).toBeVisible();
      await shoot(page, screen);
    }
    await page.getByRole('button', { name: say('ways.addKitWhat') }).click();
    await recovery.freshUnlock(person.passphrase);
    const code = await recovery.code();
    await shoot(page, 'kit');
    await page.getByRole('button', { name: say('kit.typeBack') }).click();
    await recovery.giveCode('0000', 'kit.try');
    await expect(page.getByText(say('code.length', { count: 4 }))).toBeVisible();
    await shoot(page, 'mistyped-code');
    await recovery.giveCode(code, 'kit.try');
    await recovery.choose('way.recovery');
    await shoot(page, 'way-in');
    await page.getByRole('button', { name: say('way.remove') }).click();
    await expect(page.getByText(say('renew.removeCodeWhy'))).toBeVisible();
    await shoot(page, 'remove-way-in');
    await close();
    await recovery.choose('ways.renewAll');
    await recovery.freshUnlock(person.passphrase);
    await recovery.choosePassphrase('four herons wade upstream', 'fresh.continue');
    await shoot(page, 'what-stays');
    await close();
    await watchword.lock();
    await shoot(page, 'locked');
    await page.getByRole('button', { name: say('unlock.forgotten') }).click();
    await expect(page.getByLabel(say('code.label'), { exact: true })).toBeVisible();
    await shoot(page, 'forgotten');
    await page.evaluate(forgetTheVault);
    await page.reload();
    await expect(page.getByRole('heading', { name: say('vanished.title') })).toBeVisible();
    await shoot(page, 'vanished');
  });
