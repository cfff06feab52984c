import { organisation } from '../../fixtures/escrow-keys.ts';
import { plugAuthenticatorInto } from '../authenticator.ts';
import { enrolByHand, signedUp } from '../enrolled.ts';
import { Inside } from '../inside.ts';
import { FullPage } from '../pages/full-page.ts';
import { Nordwind } from '../pages/nordwind.ts';
import { Popup } from '../pages/popup.ts';
import { Watchword } from '../pages/watchword.ts';
import { someone } from '../people.ts';
import { say } from '../words.ts';
import { expect, expectPolicy, expectVersion, test, withoutGrants } from './world.ts';

/** Nordwind as its administrator describes it, on the port of this run. */
const described = (address: string) => ({
  platforms: [{ name: 'Nordwind', hosts: [new URL(address).host], signInPaths: ['/gate/second-step'] }],
});
const uri = (issuer: string) =>
  `otpauth://totp/${issuer}:marta?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=${issuer}`;

test('an order from the administrator: the extension comes by itself, and fills at the organisation’s own platform without anybody having allowed anything', async ({
  rules,
  shelf,
  platform,
  sitAtDesk,
  shoot,
}) => {
  const address = platform.url(Nordwind.host);
  const settings = { ...described(address), recoveryKitRequired: false };
  rules.set(settings);
  const desk = await sitAtDesk({ managed: true });
  const inside = new Inside(desk);
  expect(desk.extensionId).toBe(shelf.key.chromiumId);
  await expectPolicy(desk, settings);

  await test.step('it runs on exactly the host of the package', async () => {
    await expect.poll(() => inside.runsOn()).toEqual(['http://nordwind.localhost/*']);
  });

  const { person, site } = await signedUp(withoutGrants(desk), platform, Nordwind);
  const account = await enrolByHand(site, person, Nordwind.issuer);
  const own = await FullPage.withAccount(desk, { passphrase: person.passphrase, uri: account.uri, hosts: [] });

  await test.step('one press fills, and nothing is asked: the administrator said where this account belongs', async () => {
    await site.giveLogin(person);
    await inside.promptAt(own.page, await inside.tabOf(site.page));
    await inside.command(site.page);
    await site.expectFilled();
    await site.goOn();
    // Whoever leaves at once has proved nothing.
    await expect.poll(async () => inside.onItsWay(await inside.tabOf(site.page))).toBe(false);
    await site.signOut();
  });

  await test.step('nowhere else does anything of ours run', async () => {
    const other = await desk.context.newPage();
    await other.goto(platform.url('sekoia.localhost'));
    expect(await inside.answers(await inside.tabOf(other))).toBe(false);
    await other.close();
  });

  const under = async (change: object) => {
    rules.set({ ...settings, ...change });
    await expectPolicy(desk, { ...settings, ...change });
    await site.giveLogin(person);
  };
  const refused = async (change: object, name: string, why: 'policy' | 'policy-unreadable' = 'policy') => {
    await under(change);
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    await expect(popup.prompt).toContainText(say(`refusal.${why}`, { host: site.host }));
    await expect(popup.prompt.getByRole('button', { name: say('fill.fill') })).toHaveCount(0);
    await shoot(popup.page, name);
    await popup.page.close();
    await expect(site.codeField).toHaveValue('');
  };
  await test.step('filling is turned off while the browser runs', () => refused({ fillMode: 'off' }, 'off'));
  await test.step('other hosts alone are allowed', () =>
    refused({ allowedHosts: ['other.example'] }, 'other-hosts-only'));
  await test.step('no host is allowed', () => refused({ allowedHosts: [] }, 'no-hosts'));
  await test.step('the host is denied, as the last of many', () => {
    const others = Array.from({ length: 600 }, (_, at) => `h${at}.example`);
    return refused({ deniedHosts: [...others, new URL(address).host] }, 'denied-host');
  });
  await test.step('the policy is larger than what is read', () =>
    refused({ supportText: 'x'.repeat(600_000) }, 'unreadable', 'policy-unreadable'));
  await test.step('a passkey is required: a command fills nothing, and the popup says what comes first', async () => {
    await under({ passkey: 'required' });
    const tab = await inside.tabOf(site.page);
    await expect.poll(() => inside.badge(tab)).toBe('•••');
    await inside.command(site.page);
    const popup = await desk.popup();
    await expect(popup.getByRole('heading', { name: say('required.title') })).toBeVisible();
    await shoot(popup, 'passkey-required');
    await popup.close();
    await expect.poll(() => inside.badge(tab)).toBe('!');
    await expect(site.codeField).toHaveValue('');
  });
  await test.step('the passkey is made, all else was taken back, and it fills again', async () => {
    await plugAuthenticatorInto(own.page);
    await own.page.bringToFront();
    await own.page.getByRole('button', { name: say('ways.addPasskey') }).click();
    await own.page.getByLabel(say('way.name'), { exact: true }).fill('This computer');
    await own.page.getByRole('button', { name: say('passkey.make'), exact: true }).click();
    await expect(own.page.getByText(say('passkey.added'))).toBeVisible();
    await site.giveLogin(person);
    await new Popup(await desk.clickToolbarButton(site.page)).fill();
    await site.expectFilled();
  });
});

test('a value that does not apply is named on the page of settings, the rest holds; the next version comes by itself, and vault and settings are there', async ({
  rules,
  shelf,
  sitAtDesk,
  shoot,
}) => {
  const settings = { autoLockMinutes: 2, supportText: 'Call 4711.' };
  rules.set(settings);
  const desk = await sitAtDesk({ managed: true });
  await expectPolicy(desk, settings);
  const { passphrase } = someone();
  const first = await FullPage.open(desk);

  await test.step('with an organisation’s own package nobody goes without a recovery kit', async () => {
    await first.tryNewPassphrase(passphrase, passphrase);
    await expect(first.page.getByRole('heading', { name: say('required.title') })).toBeVisible();
    await shoot(first.page, 'kit-required');
    await first.page.getByRole('button', { name: say('start.makeKit') }).click();
    await first.page.getByRole('button', { name: say('kit.later') }).click();
    await first.page.getByRole('button', { name: say('required.goOn') }).click();
    await first.addByPaste(uri('Nordwind'));
  });

  await test.step('the broken value is named by its path, with what is allowed', async () => {
    const broken = { ...settings, autoLockMinutes: 0, fillMode: 'sometimes' };
    rules.set(broken);
    await expectPolicy(desk, broken);
    const page = await desk.ownPage('app.html#/policy');
    await new Watchword(page).expectOpen();
    await expect(page.getByText('autoLockMinutes', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('fillMode: "sometimes" is none of off, ask, automatic.')).toBeVisible();
    await shoot(page, 'does-not-apply');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say('policy.save') }).click(),
    ]);
    const report = await download.createReadStream().then(async (stream) => {
      let text = '';
      for await (const part of stream) text += part;
      return text;
    });
    expect(JSON.parse(report).problems.map(({ path }: { path: string }) => path)).toEqual([
      'fillMode',
      'autoLockMinutes',
    ]);
    expect(JSON.parse(report).settings).toContainEqual(
      expect.objectContaining({ name: 'supportText', source: 'policy', holds: 'Call 4711.' }),
    );
    expect(report).not.toContain('JBSWY3DP');
    await page.close();
    rules.set(settings);
    await expectPolicy(desk, settings);
  });

  await test.step('the next version is published, installed by itself, and opens the same vault under the same settings', async () => {
    const version = await shelf.publish(2);
    await first.page.close();
    await expectVersion(desk, version);
    await expectPolicy(desk, settings);
    const own = await FullPage.open(desk);
    await own.unlock(passphrase);
    await expect(own.row('Nordwind')).toBeVisible();
    await own.page.goto(`${own.page.url().split('#')[0]}#/settings`);
    await expect(own.page.getByText('Call 4711.')).toBeVisible();
    await expect(own.page.getByRole('combobox', { name: say('settings.idle') })).toHaveValue('2');
  });
});

test('each of the other settings does what it says, with the browser’s own policy behind it', async ({
  rules,
  sitAtDesk,
  shoot,
}) => {
  const before = {
    recoveryKitRequired: false,
    passphraseMinimumScore: 4,
    escrowKey: organisation.publicKey,
    plainExportAllowed: false,
    hideFirstRun: true,
    appAddress: 'https://codes.nordwind.example/',
    supportLink: 'https://help.nordwind.example/',
  };
  rules.set(before);
  const desk = await sitAtDesk({ managed: true });
  await expectPolicy(desk, before);
  const own = await FullPage.open(desk);
  const goTo = (screen: string) => own.page.goto(`${own.page.url().split('#')[0]}#/${screen}`);
  const fingerprint = /8710 CEE5 9CFE 355A/;

  await test.step('passphrase strength, the organisation’s key before anything else, and no first steps', async () => {
    await own.tryNewPassphrase('winter-kettle', 'winter-kettle');
    await expect(own.page.getByText(say('passphrase.tooWeak'))).toBeVisible();
    await own.tryNewPassphrase(someone().passphrase, someone().passphrase);
    await expect(own.page.getByText(say('escrow.what'))).toBeVisible();
    await expect(own.page.getByText(fingerprint)).toBeVisible();
    await shoot(own.page, 'organisation-key');
    await own.page.getByRole('button', { name: say('escrow.agree') }).click();
    await own.page.getByRole('button', { name: say('required.goOn') }).click();
    await own.expectOpen();
    await expect(own.page.getByRole('button', { name: say('start.later'), exact: true })).toHaveCount(0);
    await own.addByPaste(uri('Elsewhere'));
  });
  const qr = own.page.getByRole('button', { name: /QR/ });
  const account = await test.step('no secret in the clear', async () => {
    await own.openOnlyAccount();
    await expect(qr).toHaveCount(0);
    return own.page.url().split('#/')[1]!;
  });
  await test.step('the app for phones, and where help is', async () => {
    await goTo('settings');
    await expect(
      own.page.getByRole('img', { name: say('organisation.appQr', { address: before.appAddress }) }),
    ).toBeVisible();
    await expect(own.page.getByRole('link', { name: say('organisation.helpLink') })).toHaveAttribute(
      'href',
      before.supportLink,
    );
  });

  await test.step('the organisation stands among the ways in, by its key', async () => {
    await goTo('ways');
    await expect(own.page.getByText(fingerprint)).toBeVisible();
  });

  const after = {
    recoveryKitRequired: false,
    platforms: [{ name: 'Nordwind' }],
    autoLockMinutes: 2,
    clipboardSeconds: 15,
    submit: false,
    passkey: 'forbidden',
    exportAllowed: false,
    auditRequired: true,
    auditExportAllowed: false,
    importAllowed: false,
    ownAccounts: false,
  };
  await test.step('what is set is shown as set, while the page is open', async () => {
    await goTo('settings');
    rules.set(after);
    await expect(own.page.getByRole('combobox', { name: say('settings.idle') })).toHaveValue('2');
    await expect(own.page.getByRole('combobox', { name: say('settings.clipboard') })).toHaveValue('15');
    await expect(
      own.page
        .locator('label.line')
        .filter({ hasText: say('settings.submit') })
        .getByRole('checkbox'),
    ).toBeDisabled();
    await shoot(own.page, 'settings-by-policy');
  });
  await test.step('the log is kept, and not saved', async () => {
    await goTo('log');
    await expect(own.page.getByRole('checkbox', { name: say('log.keep') })).toBeDisabled();
    await expect(own.page.getByText(say('log.unlock')).first()).toBeVisible();
    await expect(own.page.getByRole('button', { name: say('log.save') })).toBeDisabled();
  });
  await test.step('no passkey', async () => {
    await goTo('ways');
    await expect(own.page.getByText(say('ways.noPasskeysByPolicy'))).toBeVisible();
  });
  await test.step('no backup file', async () => {
    await goTo('backups');
    await expect(own.page.getByRole('button', { name: say('backups.save') })).toBeDisabled();
  });
  await test.step('no accounts of one’s own, and no import of several', async () => {
    await goTo('codes');
    await own.add('add.paste');
    await own.page.getByLabel(say('paste.label')).fill(uri('Hetzner').replace('JBSW', 'KBSW'));
    await own.page.getByRole('button', { name: say('paste.read') }).click();
    await expect(own.page.getByText(say('add.policy'))).toBeVisible();
    await own.page.getByRole('button', { name: say('sheet.close') }).click();
    await own.add('add.paste');
    await own.page
      .getByLabel(say('paste.label'))
      .fill(`${uri('Nordwind').replace('JBSW', 'LBSW')}\n${uri('Nordwind').replace('JBSW', 'MBSW')}`);
    await own.page.getByRole('button', { name: say('paste.read') }).click();
    await expect(own.page.getByText(say('add.importPolicy'))).toBeVisible();
  });
  await test.step('language, until the person chooses one; and what is taken back is there again', async () => {
    rules.set({ recoveryKitRequired: false, language: 'de' });
    await goTo(account);
    await expect(own.page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(qr).toBeVisible();
  });
});
