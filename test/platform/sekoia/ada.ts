import type { Otp } from '../../../core/otp/otp.ts';
import type { Visitor } from '../visitor.ts';
import { PASSWORD, scanned, signIn, signUp, type World } from '../world.ts';

export const SEKOIA = 'http://sekoia.localhost:4400';

export const backupCodes = (page: Visitor) =>
  [...page.text.matchAll(/<li>([2-9a-z]{8})<\/li>/g)].map((match) => match[1]!);

/** Ada, signed up and signed in at Sekoia. */
export async function newAtSekoia(page: Visitor): Promise<Visitor> {
  await signUp(page, SEKOIA, { username: 'ada' });
  return signIn(page, SEKOIA, { username: 'ada' });
}

/** Ada at Sekoia with an authenticator and ten backup codes, a minute later. */
export async function enrolAtSekoia(here: World): Promise<{ page: Visitor; otp: Otp; codes: string[] }> {
  const page = await newAtSekoia(here.visitor());
  await page.get('/user/security/authenticator');
  await page.submit('/user/security/password', { password: PASSWORD });
  const otp = scanned(page, 'Sekoia.io');
  await page.submit('/user/security/authenticator', { code: here.code(otp) });
  const codes = backupCodes(page);
  here.clock.now += 60_000;
  return { page, otp, codes };
}
