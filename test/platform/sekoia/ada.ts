import type { Visitor } from '../visitor.ts';
import { PASSWORD, scanned, signIn, signUp, type World } from '../world.ts';

export const SEKOIA = 'http://sekoia.localhost:4400';

export const backupCodes = (page: Visitor) =>
  [...page.text.matchAll(/<li>([2-9a-z]{8})<\/li>/g)].map((match) => match[1]!);

/** Ada, signed up and signed in at Sekoia. */
export async function newAtSekoia(page: Visitor, contact: Record<string, string> = {}): Promise<Visitor> {
  await signUp(page, SEKOIA, { username: 'ada', ...contact });
  return signIn(page, SEKOIA, { username: 'ada' });
}

/** Ada at Sekoia with an authenticator and ten backup codes, a minute later. */
export async function enrolAtSekoia(here: World, contact: Record<string, string> = {}) {
  const page = await newAtSekoia(here.visitor(), contact);
  await page.get('/user/security/authenticator');
  await page.submit('/user/security/password', { password: PASSWORD });
  const otp = scanned(page, 'Sekoia.io');
  await page.submit('/user/security/authenticator', { code: here.code(otp) });
  const codes = backupCodes(page);
  here.clock.now += 60_000;
  return { page, otp, codes };
}
