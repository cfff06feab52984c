import { expect, test } from 'vitest';
import { ada, EPILOT, enrolAtEpilot, phone, required } from './epilot/ada.ts';
import type { Visitor } from './visitor.ts';
import { newestMessage, PASSWORD, scanned, signIn, signUp, world } from './world.ts';

test('Required shows the QR code on the login screen at the next sign-in, and nothing opens before its code', async () => {
  const here = world();
  const own = await required(here);
  expect(own.text).toMatch(/value="required"\s+checked/);
  const page = await signIn(here.visitor(), EPILOT, ada);
  expect(page.path).toBe('/login/set-up');
  expect(page.text).not.toContain('Not now');
  await page.get('/login/set-up/qr.png');
  expect(page.headers.get('content-type')).toBe('image/png');
  await page.get('/account/security');
  expect(page.path).toBe('/login');
  await page.get('/login/set-up');
  const otp = scanned(page, 'epilot');
  await page.submit('/login/set-up', { code: here.wrongCode(otp) });
  expect(page.status).toBe(401);
  expect(scanned(page, 'epilot').secret).toBe(otp.secret);
  await page.submit('/login/set-up', { code: here.code(otp) });
  expect(page.path).toBe('/account/security');
  expect(page.text).toContain('class="on"');
});

test('Optional leaves it to each: set up at the next sign-in when wanted, or not now', async () => {
  const here = world();
  const page = here.visitor();
  await signUp(page, EPILOT, ada);
  await signIn(page, EPILOT, ada);
  expect(page.path).toBe('/');
  await page.get('/account/security');
  await page.submit('/account/security/set-up');
  const later = await signIn(here.visitor(), EPILOT, ada);
  expect(later.path).toBe('/login/set-up');
  await later.submit('/login/set-up/later');
  expect(later.path).toBe('/');
  await page.get('/account/security');
  await page.submit('/account/security/set-up');
  const now = await signIn(here.visitor(), EPILOT, ada);
  await now.submit('/login/set-up', { code: here.code(scanned(now, 'epilot')) });
  expect(now.path).toBe('/');
});

test('only an administrator with their password sets the mode', async () => {
  const here = world();
  const own = here.visitor();
  await signUp(own, EPILOT, ada);
  await signIn(own, EPILOT, ada);
  await own.get('/organisation/security');
  await own.submit('/organisation/security', { mode: 'required', password: 'wrong horse' });
  expect(own.status).toBe(401);
  await own.get('/organisation/users');
  await own.submit('/organisation/users', { name: 'Ben', email: 'ben@acme.example', password: PASSWORD });
  const ben = await signIn(here.visitor(), EPILOT, { email: 'ben@acme.example' });
  expect(ben.path).toBe('/');
  for (const path of ['/organisation/security', '/organisation/users']) expect((await ben.get(path)).status).toBe(403);
});

test('after the password, TOTP or SMS: the choice has no field, and either code signs in', async () => {
  const here = world();
  const { otp } = await enrolAtEpilot(here, { phone });
  const page = await signIn(here.visitor(), EPILOT, ada);
  expect(page.path).toBe('/login/method');
  expect(page.text).not.toContain('name="code"');
  await page.submit('/login/method', { method: 'totp' });
  expect(page.path).toBe('/login/verification');
  await page.submit('/login/verification', { code: here.code(otp) });
  expect(page.path).toBe('/');
  const other = await signIn(here.visitor(), EPILOT, ada);
  await other.submit('/login/method', { method: 'sms' });
  expect(other.path).toBe('/login/text-message');
  expect(other.text).toContain('••• 78');
  await other.submit('/login/text-message', { code: (await newestMessage(here, phone)).code });
  expect(other.path).toBe('/');
  const none = await signIn(here.visitor(), EPILOT, ada);
  await none.get('/login/text-message');
  await none.get('/login/set-up');
  expect(none.path).toBe('/login');
});

test('SSO skips the second step, also where it is required', async () => {
  const here = world();
  await enrolAtEpilot(here);
  const page = here.visitor();
  await signUp(page, 'http://sso.localhost:4400', ada);
  await page.get(`${EPILOT}/sso/start/sso`);
  await page.submit('/login', { ...ada, password: PASSWORD });
  await page.submit('/authorize');
  expect(page.url).toBe(`${EPILOT}/`);
});

test('an administrator resets the MFA of somebody: a recovery code, once and for a day, to set up anew and nothing else', async () => {
  const here = world();
  const ben = { email: 'ben@acme.example' };
  const { page: own } = await enrolAtEpilot(here);
  await own.get('/organisation/users');
  await own.submit('/organisation/users', { name: 'Ben', ...ben, password: PASSWORD });
  const page = await signIn(here.visitor(), EPILOT, ben);
  await page.submit('/login/set-up', { code: here.code(scanned(page, 'epilot')) });
  expect(page.path).toBe('/');
  here.clock.now += 60_000;

  const link = [...own.text.matchAll(/href="(\/organisation\/users\/\w+\/reset)"/g)].map((match) => match[1]!);
  await own.get(link.at(-1)!);
  expect(own.text).toContain('Reset the MFA of Ben');
  await own.submit(link.at(-1)!, { reason: 'Phone lost', password: 'wrong horse' });
  expect(own.text).toContain('The password is not right.');
  await own.submit(link.at(-1)!, { reason: 'Phone lost', password: PASSWORD });
  const code = /class="token">([0-9A-Z-]+)</.exec(own.text)![1]!;
  expect(code).toMatch(/^(\w{4}-){4}\w$/);
  expect((await newestMessage(here, ben.email)).text).toContain('Phone lost');

  await page.get('/');
  expect(page.path).toBe('/login');
  await signIn(page, EPILOT, ben);
  expect(page.path).toBe('/login/recovery');
  await page.get('/login/set-up');
  expect(page.path).toBe('/login');
  await page.get('/login/recovery');
  await page.submit('/login/recovery', { recovery: '1'.repeat(17) });
  expect(page.status).toBe(401);
  await page.submit('/login/recovery', { recovery: code.toLowerCase() });
  expect(page.path).toBe('/login/set-up');
  await page.get('/account/security');
  expect(page.path).toBe('/login');
  await page.get('/login/set-up');
  await page.submit('/login/set-up', { code: here.code(scanned(page, 'epilot')) });
  expect(page.path).toBe('/account/security');
});

test('an administrator reaches nobody of another organisation', async () => {
  const here = world();
  const { page: own } = await enrolAtEpilot(here);
  await own.get('/organisation/users');
  const path = /href="(\/organisation\/users\/\w+\/reset)"/.exec(own.text)![1]!;
  const other = here.visitor();
  await signUp(other, EPILOT, { email: 'eve@other.example' });
  await signIn(other, EPILOT, { email: 'eve@other.example' });
  expect((await other.get(path)).status).toBe(404);
});

test('its pages speak German to whoever reads German', async () => {
  const here = world();
  await required(here, { phone });
  const page = here.visitor();
  page.languages = 'de-DE,de;q=0.9';
  await signIn(page, EPILOT, ada);
  expect(page.text).toContain('Multi-Faktor-Authentifizierung einrichten');
  expect(page.text).toContain('Bestätigungscode');
  await page.submit('/login/set-up', { code: here.code(scanned(page, 'epilot')) });
  const again: Visitor = here.visitor();
  again.languages = 'de';
  await signIn(again, EPILOT, ada);
  expect(again.text).toContain('Wählen Sie Ihre MFA-Methode');
});
