import { photograph } from './film.ts';
import { Sekoia } from './pages/sekoia.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('Sekoia.io, enrolment: the QR code is scanned with the phone, and the codes are typed', async ({
  platform,
  pwa,
  takePhone,
  computer,
  shoot,
}) => {
  const person = someone();
  const sekoia = new Sekoia(computer, platform.url('sekoia.localhost'));
  await sekoia.signUp(person);
  await sekoia.giveLogin(person);
  await sekoia.beginEnrolment(person);
  await shoot(sekoia.page, 'sekoia-shows-the-qr-code');

  const phone = await takePhone({ sees: await photograph(sekoia.qr) });
  const watchword = new Watchword(await phone.open(pwa));
  await shoot(watchword.page, 'first-run');
  await watchword.createVault(person.passphrase);
  await shoot(watchword.page, 'empty');
  await watchword.add('add.scan');
  await expect(watchword.page.getByLabel(say('field.issuer'))).toHaveValue('Sekoia.io');
  await shoot(watchword.page, 'found-by-camera');
  await watchword.saveFound(1);
  await shoot(watchword.page, 'code');

  await sekoia.typeCode(await watchword.code('Sekoia.io'), 'Confirm');
  expect(await sekoia.shownBackupCodes()).toHaveLength(10);
  await sekoia.haveSavedCodes();
  await sekoia.signOut();

  await sekoia.giveLogin(person);
  const used = await watchword.code('Sekoia.io');
  // The platform takes no code twice: the person waits for the next one, as the ring shows.
  await expect.poll(() => watchword.code('Sekoia.io'), { timeout: 35_000 }).not.toBe(used);
  await sekoia.codeField.fill(await watchword.code('Sekoia.io'));
  await sekoia.goOn();
  await shoot(sekoia.page, 'signed-in');
});
