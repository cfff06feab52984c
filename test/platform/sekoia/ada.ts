import type { Visitor } from '../visitor.ts';
import { PASSWORD, scanned, signIn, signUp, type World } from '../world.ts';

export const SEKOIA = 'http://sekoia.localhost:4400';
const ENROL = '/user/security/authenticator';

export const backupCodes = (page: Visitor) =>
  [...page.text.matchAll(/<li>([2-9a-z]{8})<\/li>/g)].map((match) => match[1]!);

/** Ada, signed up and signed in at Sekoia. */
export async function newAtSekoia(page: Visitor, contact: Record<string, string> = {}): Promise<Visitor> {
  await signUp(page, SEKOIA, { username: 'ada', ...contact });
  return signIn(page, SEKOIA, { username: 'ada' });
}

/** Ada at Sekoia with an authenticator and ten backup codes, a minute later. */
export async function enrolAtSekoia(here: World, contact: Record<string, string> = {}) {
  return enrol(here, await newAtSekoia(here.visitor(), contact));
}

/** A workspace with its administrator and Ada, whom they added and who has an authenticator and backup codes. */
export async function workspaceAtSekoia(here: World) {
  const administrator = here.visitor();
  await signUp(administrator, SEKOIA, { username: 'grace' });
  await signIn(administrator, SEKOIA, { username: 'grace' });
  await administrator.get('/settings/workspace/users');
  const user = { name: 'Ada', login: 'ada', email: 'ada@acme.example', password: PASSWORD };
  await administrator.submit('/settings/workspace/users', user);
  return { administrator, ...(await enrol(here, await signIn(here.visitor(), SEKOIA, { username: 'ada' }))) };
}

/** The administrator's "Reset user 2FA"; lands on the page that shows the recovery code. */
export async function resetAda(administrator: Visitor, given: Record<string, string> = {}): Promise<Visitor> {
  await administrator.get('/settings/workspace/users');
  const [path] = /\/settings\/workspace\/users\/[0-9a-f]+\/reset-2fa/.exec(administrator.text)!;
  await administrator.get(path);
  return administrator.submit(path, { reason: 'Phone lost', password: PASSWORD, ...given });
}

/** The recovery code that a page shows. */
export const recoveryCode = (page: Visitor) => /id="recovery-code"[^>]*>([0-9A-Z-]+)</.exec(page.text)?.[1] ?? '';

async function enrol(here: World, page: Visitor) {
  await page.get(ENROL);
  await page.submit('/user/security/password', { password: PASSWORD });
  const otp = scanned(page, 'Sekoia.io');
  await page.submit(ENROL, { code: here.code(otp) });
  const codes = backupCodes(page);
  here.clock.now += 60_000;
  return { page, otp, codes };
}
