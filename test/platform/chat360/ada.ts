import type { Otp } from '../../../core/otp/otp.ts';
import type { Visitor } from '../visitor.ts';
import { scanned, signIn, signUp, type World } from '../world.ts';

export const CHAT360 = 'http://chat360.localhost:4400';
export const ada = { email: 'ada@acme.example' };
export const MFA = '/settings/multi-factor-authentication';

export const backupCodes = (page: Visitor) =>
  [...page.text.matchAll(/<li>([2-9a-z]{4}-[2-9a-z]{4})<\/li>/g)].map((match) => match[1]!);

/** Ada at Chat360 with an authenticator and ten backup codes, a minute later. */
export async function enrolAtChat360(here: World): Promise<{ page: Visitor; otp: Otp; codes: string[] }> {
  const page = here.visitor();
  await signUp(page, CHAT360, ada);
  await signIn(page, CHAT360, ada);
  await page.get(MFA);
  await page.submit(`${MFA}/enable`);
  const otp = scanned(page, 'Chat360');
  await page.submit(MFA, { code: here.code(otp) });
  const codes = backupCodes(page);
  here.clock.now += 60_000;
  return { page, otp, codes };
}
