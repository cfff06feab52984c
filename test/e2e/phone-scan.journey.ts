import { writeFileSync } from 'node:fs';
import { otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { drawn } from './film.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const otp = { ...otpDefaults, type: 'totp', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } as const;
const uri = formatOtpauth('indigo.ai', 'marta@example.org', otp);

test('a refused camera says how to allow it, and a photo of the code works instead', async ({
  pwa,
  takePhone,
  shoot,
}, info) => {
  const person = someone();
  const phone = await takePhone({ sees: drawn(uri), camera: 'refused' });
  const page = await phone.open(pwa);
  const watchword = new Watchword(page);
  await watchword.createVault(person.passphrase);
  await watchword.add('add.scan');
  await expect(page.getByText(say('camera.refused'))).toBeVisible();
  await shoot(page, 'camera-refused');

  const photo = info.outputPath('photo.png');
  const board = await phone.context.newPage();
  const { luma, width } = drawn(uri, 4);
  writeFileSync(photo, Buffer.from(await board.evaluate(png, { luma: [...luma], width }), 'base64'));
  await board.close();
  const chooser = page.waitForEvent('filechooser');
  await watchword.choose('add.photo');
  await (await chooser).setFiles(photo);
  await expect(page.getByLabel(say('field.issuer'))).toHaveValue('indigo.ai');
  await watchword.saveFound(1);
  await expect(watchword.row('indigo.ai')).toBeVisible();
});

test('a picture without a code, and a file that is no picture, say so and change nothing', async ({
  pwa,
  takePhone,
}) => {
  const person = someone();
  const phone = await takePhone();
  const page = await phone.open(pwa);
  const watchword = new Watchword(page);
  await watchword.createVault(person.passphrase);
  await watchword.openAdd();
  for (const [file, says] of [
    ['pwa/public/icon-192.png', 'photo.noCode'],
    ['package.json', 'photo.noPicture'],
  ] as const) {
    const chooser = page.waitForEvent('filechooser');
    const again = page.getByRole('button', { name: say('photo.choose') });
    if (await again.isVisible()) await again.click();
    else await watchword.choose('add.photo');
    await (await chooser).setFiles(file);
    await expect(page.getByText(say(says))).toBeVisible();
  }
});

/** Runs in a page: brightness to a PNG in base64. */
async function png({ luma, width }: { luma: number[]; width: number }): Promise<string> {
  const canvas = new OffscreenCanvas(width, luma.length / width);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const image = context.createImageData(canvas.width, canvas.height);
  for (const [at, grey] of luma.entries()) image.data.set([grey, grey, grey, 255], at * 4);
  context.putImageData(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

test('an easy code is read without fetching the heavy reader', async ({ pwa, takePhone }) => {
  const person = someone();
  const phone = await takePhone({ sees: drawn(uri) });
  // The heavy reader's file never arrives: what is read here was read without it.
  await phone.context.route('**/*.wasm', () => {});
  const watchword = new Watchword(await phone.open(pwa));
  await watchword.createVault(person.passphrase);
  await watchword.add('add.scan');
  await expect(watchword.page.getByLabel(say('field.issuer'))).toHaveValue('indigo.ai');
});
