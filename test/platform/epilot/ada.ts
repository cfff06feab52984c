import type { Otp } from '../../../core/otp/otp.ts';
import type { Visitor } from '../visitor.ts';
import { PASSWORD, scanned, signIn, signUp, type World } from '../world.ts';

export const EPILOT = 'http://epilot.localhost:4400';
export const ada = { email: 'ada@acme.example' };
export const phone = '+49 151 2345678';

/** Ada, administrator of an organisation where everybody needs a second step; nobody has one yet. */
export async function required(here: World, contact: Record<string, string> = {}): Promise<Visitor> {
  const page = here.visitor();
  await signUp(page, EPILOT, { ...ada, ...contact });
  await signIn(page, EPILOT, ada);
  await page.get('/organisation/security');
  return page.submit('/organisation/security', { mode: 'required', password: PASSWORD });
}

/** The same, and Ada has an authenticator since a minute. */
export async function enrolAtEpilot(here: World, contact: Record<string, string> = {}) {
  await required(here, contact);
  const page = await signIn(here.visitor(), EPILOT, ada);
  const otp: Otp = scanned(page, 'epilot');
  await page.submit('/login/set-up', { code: here.code(otp) });
  here.clock.now += 60_000;
  return { page, otp };
}
