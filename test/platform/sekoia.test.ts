import { expect, test } from 'vitest';
import { backupCodes, enrolAtSekoia, newAtSekoia, SEKOIA } from './sekoia/ada.ts';
import type { Visitor } from './visitor.ts';
import { PASSWORD, scanned, signIn, world } from './world.ts';

test('Sekoia: the password is asked first, the QR code and the token are shown, ten codes follow the first code', async () => {
  const here = world();
  const page = await newAtSekoia(here.visitor());
  expect(page.path).toBe('/');
  await page.get('/user/security/authenticator');
  expect(page.path).toBe('/user/security/password');
  await page.submit('/user/security/password', { password: 'wrong' });
  expect(page.status).toBe(401);
  expect(page.text).toContain('The password is not right.');
  await page.submit('/user/security/password', { password: PASSWORD });
  expect(page.path).toBe('/user/security/authenticator');
  const otp = scanned(page, 'Sekoia.io');
  expect(otp.secret).toHaveLength(32);
  const wrong = here.wrongCode(otp);
  await page.submit('/user/security/authenticator', { code: wrong });
  expect(page.status).toBe(401);
  expect(scanned(page, 'Sekoia.io').secret).toBe(otp.secret);
  await page.submit('/user/security/authenticator', { code: here.code(otp) });
  expect(page.path).toBe('/user/security/backup-codes');
  const codes = backupCodes(page);
  expect(new Set(codes).size).toBe(10);
  await page.get('/user/security/backup-codes.txt');
  expect(page.headers.get('content-disposition')).toContain('sekoia-backup-codes.txt');
  expect(page.text.trim().split('\n').slice(-10)).toEqual(codes);
});

test('Sekoia: the codes are shown once, for five minutes at most', async () => {
  const here = world();
  const { page } = await enrolAtSekoia(here);
  await page.get('/user/security/backup-codes');
  expect(backupCodes(page)).toHaveLength(10);
  here.clock.now += 5 * 60_000;
  await page.get('/user/security/backup-codes');
  expect(page.path).toBe('/user/security');
  expect(page.text).toContain('10 of 10 left');
  expect(page.text).toContain('not confirmed as saved');
  const again = await enrolAtSekoia(world());
  await again.page.submit('/user/security/backup-codes/kept');
  expect(again.page.text).not.toContain('not confirmed as saved');
  await again.page.get('/user/security/backup-codes');
  expect(again.page.path).toBe('/user/security');
});

test('Sekoia: password, then a code; the same code is refused the second time', async () => {
  const here = world();
  const { otp } = await enrolAtSekoia(here);
  const code = here.code(otp);
  const first = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  expect(first.path).toBe('/login/verification');
  await first.get('/user/security');
  expect(first.path).toBe('/login');
  await first.get('/login/verification');
  await first.submit('/login/verification', { code });
  expect(first.path).toBe('/user/security');
  const second = await signIn(here.visitor(), SEKOIA, { username: 'ADA' });
  await second.submit('/login/verification', { code });
  expect(second.status).toBe(401);
  expect(second.text).toContain('was used before');
  here.clock.now += 30_000;
  await second.submit('/login/verification', { code: [...here.code(otp)] });
  expect(second.path).toBe('/');
});

test('Sekoia: a backup code signs in through the same field, once', async () => {
  const here = world();
  const { codes } = await enrolAtSekoia(here);
  const page = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  await page.submit('/login/verification', { code: codes[0]!.toUpperCase() });
  expect(page.path).toBe('/');
  await page.get('/user/security');
  expect(page.text).toContain('9 of 10 left');
  const again = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  await again.submit('/login/verification', { code: codes[0]! });
  expect(again.status).toBe(401);
});

test('Sekoia: new backup codes void the old ones, and take a code when the last proof is old', async () => {
  const here = world();
  const { page, otp, codes } = await enrolAtSekoia(here);
  here.clock.now += 10 * 60_000;
  await page.get('/user/security');
  await page.submit('/user/security/backup-codes');
  expect(page.path).toBe('/user/security/verification');
  await page.submit('/user/security/verification', { code: here.code(otp) });
  expect(page.path).toBe('/user/security/backup-codes');
  const renewed = backupCodes(page);
  expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
  const other = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  await other.submit('/login/verification', { code: codes[1]! });
  expect(other.status).toBe(401);
  await other.submit('/login/verification', { code: renewed[1]! });
  expect(other.path).toBe('/');
});

test('Sekoia: disabling asks for the password and leaves the password alone to sign in with', async () => {
  const here = world();
  const { page } = await enrolAtSekoia(here);
  await page.get('/user/security/authenticator/disable');
  expect(page.text).not.toContain('name="code"');
  await page.submit('/user/security/authenticator/disable', { password: 'wrong' });
  expect(page.status).toBe(401);
  await page.submit('/user/security/authenticator/disable', { password: PASSWORD });
  expect(page.path).toBe('/user/security');
  const again = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  expect(again.path).toBe('/');
});

test('Sekoia: an API key is shown after a code, in place', async () => {
  const here = world();
  const { page, otp } = await enrolAtSekoia(here);
  const view = async (values: Record<string, string>) => {
    await page.get('/user/api-keys');
    return JSON.parse((await page.submit('/user/api-keys/reveal', values)).text);
  };
  expect(await view({})).toEqual({ ask: true });
  expect((await view({ code: '12' })).why).toContain('six digits');
  expect((await view({ code: here.code(otp) })).shown).toMatch(/^[0-9a-f]{40}$/);
  expect(await view({})).toEqual({ ask: true });
});

test('six wrong codes meet a wait', async () => {
  const here = world();
  const { otp } = await enrolAtSekoia(here);
  const page = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  const wrong = here.wrongCode(otp);
  for (let i = 0; i < 6; i++) await page.submit('/login/verification', { code: wrong });
  expect(page.text).toContain('Try again in 30 seconds');
});

test('the imitation is Sekoia’s page to the letter, on every path', async () => {
  const here = world();
  await enrolAtSekoia(here);
  const real = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  const fake = await here.visitor().get('http://sekoia.localhost.evil.localhost:4400/anything');
  const plain = (page: Visitor) => page.text.replace(/name="csrf" value="[^"]*"/, '');
  expect(plain(fake)).toBe(plain(real));
  await fake.submit('/login/verification', { code: '123456' });
  expect(fake.text).toContain('This code is not right');
});
