import { expect, test } from 'vitest';
import { backupCodes, enrolAtSekoia, recoveryCode, resetAda, SEKOIA, workspaceAtSekoia } from './sekoia/ada.ts';
import type { Visitor } from './visitor.ts';
import { scanned, signIn, world } from './world.ts';

const VERIFICATION = '/login/verification';
const ENROL = '/user/security/authenticator';
const HOUR = 60 * 60_000;
const ada = { username: 'ada' };

/** Password, then a code in the one field. */
async function signInWith(page: Visitor, code: string): Promise<Visitor> {
  await signIn(page, SEKOIA, ada);
  return page.submit(VERIFICATION, { code });
}

test('Sekoia, reset: the administrator’s own password and a reason are asked for, and the code is shown once', async () => {
  const { administrator } = await workspaceAtSekoia(world());
  expect((await resetAda(administrator, { password: 'wrong' })).status).toBe(401);
  expect(administrator.text).toContain('The password is not right.');
  expect((await resetAda(administrator, { reason: ' ' })).status).toBe(400);
  expect((await resetAda(administrator, { reason: 'x'.repeat(501) })).status).toBe(400);
  await resetAda(administrator);
  expect(administrator.path).toBe('/settings/workspace/users/recovery-code');
  expect(recoveryCode(administrator)).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]$/);
  expect(administrator.text).toContain('valid 24 h');
  expect(administrator.text).toContain('through a secure app');
  const code = recoveryCode(administrator);
  await administrator.get('/settings/workspace/users/recovery-code');
  expect(administrator.path).toBe('/settings/workspace/users');
  expect(administrator.text).not.toContain(code);
  expect(administrator.text).toContain('second factor reset');
});

test('Sekoia, reset: the person is told by e-mail, with the reason and without the code', async () => {
  const here = world();
  const { administrator } = await workspaceAtSekoia(here);
  const code = recoveryCode(await resetAda(administrator));
  const outbox = await here.visitor().get('http://outbox.localhost:4400/?to=ada@acme.example');
  expect(outbox.text).toContain('An administrator reset your second factor');
  expect(outbox.text).toContain('Phone lost');
  expect(outbox.text).not.toContain(code);
});

test('Sekoia, reset: the app, the backup codes and every open session end', async () => {
  const here = world();
  const { administrator, page, otp, codes } = await workspaceAtSekoia(here);
  await page.get('/user/security');
  expect(page.path).toBe('/user/security');
  await resetAda(administrator);
  await page.get('/user/security');
  expect(page.path).toBe('/login');
  expect((await signInWith(here.visitor(), here.code(otp))).status).toBe(401);
  expect((await signInWith(here.visitor(), codes[0]!)).status).toBe(401);
});

test('Sekoia, lost device: password and recovery code open nothing but the page that sets up a new method; then the session is whole', async () => {
  const here = world();
  const { administrator, otp } = await workspaceAtSekoia(here);
  const code = recoveryCode(await resetAda(administrator));
  const page = await signInWith(here.visitor(), code.toLowerCase());
  expect(page.path).toBe(ENROL);
  expect(page.text).toContain('Set up a new method to go on.');
  for (const path of [
    '/',
    '/user/security',
    '/user/api-keys',
    '/settings/workspace',
    '/login/verification',
    `${ENROL}/disable`,
    '/x',
  ]) {
    await page.get(path);
    expect([path, page.path]).toEqual([path, ENROL]);
  }
  await page.get(`${ENROL}/qr.png`);
  expect(page.status).toBe(200);
  await page.get(ENROL);
  const renewed = scanned(page, 'Sekoia.io');
  expect(renewed.secret).not.toBe(otp.secret);
  await page.submit(ENROL, { code: here.wrongCode(renewed) });
  expect(page.status).toBe(401);
  await page.submit(ENROL, { code: here.code(renewed) });
  expect(backupCodes(page)).toHaveLength(10);
  await page.get('/');
  expect(page.path).toBe('/');
  here.clock.now += 60_000;
  expect((await signInWith(here.visitor(), here.code(otp))).status).toBe(401);
  expect((await signInWith(here.visitor(), here.code(renewed))).path).toBe('/');
  expect((await signInWith(here.visitor(), code)).status).toBe(401);
});

test('Sekoia, recovery code: good for 24 h less a moment, then void', async () => {
  const here = world();
  const { administrator } = await workspaceAtSekoia(here);
  const code = recoveryCode(await resetAda(administrator));
  here.clock.now += 24 * HOUR - 1;
  expect((await signInWith(here.visitor(), code)).path).toBe(ENROL);
  const other = world();
  const late = await workspaceAtSekoia(other);
  const void_ = recoveryCode(await resetAda(late.administrator));
  other.clock.now += 24 * HOUR;
  expect((await signInWith(other.visitor(), void_)).status).toBe(401);
});

test('Sekoia, recovery code: works once, and a new one voids it', async () => {
  const here = world();
  const { administrator } = await workspaceAtSekoia(here);
  const first = recoveryCode(await resetAda(administrator));
  const second = recoveryCode(await resetAda(administrator));
  expect((await signInWith(here.visitor(), first)).status).toBe(401);
  expect((await signInWith(here.visitor(), second)).path).toBe(ENROL);
  const again = await signInWith(here.visitor(), second);
  expect(again.status).toBe(401);
  await again.get(ENROL);
  expect(again.path).toBe('/login');
});

test('Sekoia, recovery code: the session it opens may set up a method for an hour', async () => {
  const here = world();
  const { administrator } = await workspaceAtSekoia(here);
  const page = await signInWith(here.visitor(), recoveryCode(await resetAda(administrator)));
  here.clock.now += HOUR + 1000;
  await page.get(ENROL);
  expect(page.status).toBe(403);
  expect(page.text).toContain('Ask your administrator for a new recovery code.');
  await page.submit('/sign-out');
  expect(page.path).toBe('/login');
});

test('Sekoia, reset: only by the administrator of the person’s own workspace, and only where there is something to reset', async () => {
  const here = world();
  const { administrator, page } = await workspaceAtSekoia(here);
  await administrator.get('/settings/workspace/users');
  const [path] = /\/settings\/workspace\/users\/[0-9a-f]+\/reset-2fa/.exec(administrator.text)!;
  for (const hidden of ['/settings/workspace/users', path]) expect((await page.get(hidden)).status).toBe(404);
  await page.get('/settings/workspace');
  expect(page.text).not.toContain('/settings/workspace/users');
  const stranger = here.visitor();
  await stranger.post(`${SEKOIA}/sign-up`, { username: 'mallory', name: 'M', password: 'correct horse' });
  await signIn(stranger, SEKOIA, { username: 'mallory' });
  expect((await stranger.get(path)).status).toBe(404);
  await page.get('/user/security/authenticator/disable');
  await page.submit('/user/security/authenticator/disable', { password: 'correct horse' });
  expect((await resetAda(administrator)).text).toContain('no second factor to reset');
});

test('Sekoia, users: who signs up administers a workspace, and the people they add belong to it', async () => {
  const { administrator } = await workspaceAtSekoia(world());
  await administrator.get('/settings/workspace');
  expect(administrator.text).toContain('Administrators: Ada');
  await administrator.get('/settings/workspace/users');
  const user = { name: 'Bo', login: 'bob', email: 'bob@acme.example', password: 'correct horse' };
  for (const wrong of [{ login: '' }, { email: 'x' }, { password: 'short' }, { name: ' ' }, { login: 'ADA' }]) {
    await administrator.submit('/settings/workspace/users', { ...user, ...wrong });
    expect(administrator.status).toBe(400);
  }
  await administrator.submit('/settings/workspace/users', user);
  expect(administrator.text).toContain('Bo was added.');
});

test('Sekoia: the console and the recovery code speak French', async () => {
  const { administrator } = await workspaceAtSekoia(world());
  await administrator.get('/settings/workspace/users?lang=fr');
  await resetAda(administrator);
  expect(administrator.text).toContain('Code de récupération pour Ada');
  expect(administrator.text).toContain('valable 24 h');
});

test('Sekoia, preferred sign-in method: a choice on a page of its own, which the sign-in page speaks of first', async () => {
  const here = world();
  const { page, codes } = await enrolAtSekoia(here);
  const at = '/user/security/preferred-method';
  await page.get(at);
  expect(page.text).not.toContain('name="code"');
  await page.submit(at, { method: 'sms' });
  await page.get(at);
  expect(page.text).toMatch(/value="app" checked/);
  await page.submit(at, { method: 'codes' });
  expect(page.path).toBe('/user/security');
  const other = await signIn(here.visitor(), SEKOIA, ada);
  expect(other.text).toContain('Enter one of your backup codes, or');
  await other.submit(VERIFICATION, { code: codes[0]! });
  expect(other.path).toBe('/');
  const without = here.visitor();
  await without.post(`${SEKOIA}/sign-up`, { username: 'bob', name: 'Bo', password: 'correct horse' });
  await signIn(without, SEKOIA, { username: 'bob' });
  expect((await without.get(at)).path).toBe('/user/security');
});
