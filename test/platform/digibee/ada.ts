import type { Otp } from '../../../core/otp/otp.ts';
import type { Visitor } from '../visitor.ts';
import { scanned, signIn, signUp, type World } from '../world.ts';

export const DIGIBEE = 'http://digibee.localhost:4400';
export const ada = { email: 'ada@acme.example' };

/** Ada, or somebody else, at Digibee with an authenticator, a minute after it was activated. */
export async function enrolAtDigibee(here: World, person = ada): Promise<{ page: Visitor; otp: Otp }> {
  const page = here.visitor();
  await signUp(page, DIGIBEE, person);
  await signIn(page, DIGIBEE, person);
  await page.get('/account/two-factor');
  await page.submit('/account/two-factor', { method: 'app' });
  const otp = scanned(page, 'Digibee');
  await page.submit('/account/two-factor/authenticator', { code: here.code(otp) });
  here.clock.now += 60_000;
  return { page, otp };
}
