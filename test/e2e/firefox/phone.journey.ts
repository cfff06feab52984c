import { createHmac } from 'node:crypto';
import { servePwa } from '../../../scripts/serve-pwa.mjs';
import { Watchword } from '../pages/watchword.ts';
import { someone } from '../people.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
/** The same secret in bytes: "Hello!" and the four that follow in everybody's example, twice. */
const key = Buffer.from('48656c6c6f21deadbeef48656c6c6f21deadbeef', 'hex');

/** RFC 6238 written once more, for comparison: what our own code computes is what is tried here. */
function codeAt(ms: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(ms / 30_000)));
  const hmac = createHmac('sha1', key).update(counter).digest();
  const at = (hmac[19] as number) & 15;
  return String((hmac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('Firefox, PWA: a vault, an account by paste, a wrong passphrase, the right one, and all of it without the server', async ({
  phone,
  shoot,
}) => {
  const person = someone();
  const pwa = await servePwa({ folder: 'dist/pwa' });
  const watchword = new Watchword(await phone.open(pwa.address));
  const showsTheCode = async () => {
    const before = Date.now();
    const shown = await watchword.code('Chat360');
    expect([codeAt(before), codeAt(Date.now())]).toContain(shown);
  };
  try {
    await shoot(watchword.page, 'first-run');
    await watchword.createVault(person.passphrase);
    await watchword.addByPaste(`otpauth://totp/Chat360:marta@example.org?secret=${secret}&issuer=Chat360`);
    await showsTheCode();
    await shoot(watchword.page, 'code');

    await watchword.lock();
    await expect(watchword.page.getByText('Chat360')).toHaveCount(0);
    await watchword.tryPassphrase('seven otters cross at dusk');
    await expect(watchword.page.getByText(say('unlock.wrong'))).toBeVisible();
    await watchword.unlock(person.passphrase);
    await expect(watchword.row('Chat360')).toBeVisible();
    await watchword.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  } finally {
    await pwa.stop();
  }

  await watchword.page.reload();
  await watchword.unlock(person.passphrase);
  await showsTheCode();
  await shoot(watchword.page, 'offline');
});
