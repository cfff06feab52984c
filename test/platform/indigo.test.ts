import { expect, test } from 'vitest';
import type { Visitor } from './visitor.ts';
import { newestMessage, PASSWORD, signIn, signUp, type World, world } from './world.ts';

const INDIGO = 'http://indigo.localhost:4400';
const ada = { email: 'ada@acme.example' };
const phone = '+39 333 123 4567';

/** Ada in a workspace that asks everybody for a code. */
async function withCodes(here: World, contact: { phone?: string } = {}): Promise<Visitor> {
  const page = here.visitor();
  await signUp(page, INDIGO, { ...ada, ...contact });
  await signIn(page, INDIGO, ada);
  await page.get('/workspace/settings');
  return page.submit('/workspace/settings/two-factor');
}

const wrong = (code: string) => (code === '111111' ? '222222' : '111111');

test('a toggle in workspace settings turns codes on for everybody, and off', async () => {
  const here = world();
  const page = await withCodes(here);
  expect(page.text).toContain('aria-checked="true"');
  const asked = await signIn(here.visitor(), INDIGO, ada);
  expect(asked.path).toBe('/login/code');
  await page.submit('/workspace/settings/two-factor');
  const free = await signIn(here.visitor(), INDIGO, ada);
  expect(free.path).toBe('/');
});

test('after the password a code comes by e-mail and signs in, once', async () => {
  const here = world();
  await withCodes(here);
  const page = await signIn(here.visitor(), INDIGO, ada);
  expect(page.text).toContain('a•••@acme.example');
  const { code } = await newestMessage(here, ada.email);
  await page.submit('/login/code', { code: wrong(code) });
  expect(page.status).toBe(401);
  await page.get('/workspace/settings');
  expect(page.path).toBe('/login');
  await page.get('/login/code');
  await page.submit('/login/code', { code });
  expect(page.path).toBe('/workspace/settings');
  const other = await signIn(here.visitor(), INDIGO, ada);
  await other.submit('/login/code', { code });
  expect(other.status).toBe(401);
});

test('whoever has a phone chooses where the code goes', async () => {
  const here = world();
  await withCodes(here, { phone });
  const page = await signIn(here.visitor(), INDIGO, ada);
  expect(page.path).toBe('/login/where');
  expect(page.text).not.toContain('name="code"');
  await page.submit('/login/where', { way: 'text' });
  expect(page.text).toContain('••• 67');
  const { code } = await newestMessage(here, phone);
  await page.get('/login/where');
  await page.submit('/login/where', { way: 'email' });
  const mailed = await newestMessage(here, ada.email);
  if (mailed.code !== code) expect((await page.submit('/login/code', { code })).status).toBe(401);
  await page.submit('/login/code', { code: mailed.code });
  expect(page.path).toBe('/');
});

test('the preferred way is used without asking, and another code can be had', async () => {
  const here = world();
  const page = await withCodes(here, { phone });
  await page.get('/account');
  await page.submit('/account', { phone: 'mine', preferred: 'text' });
  expect(page.status).toBe(400);
  await page.submit('/account', { phone, preferred: 'text' });
  const other = await signIn(here.visitor(), INDIGO, ada);
  expect(other.path).toBe('/login/code');
  await other.submit('/login/code/again');
  const { code } = await newestMessage(here, phone);
  for (let i = 0; i < 3; i++) await other.submit('/login/code/again');
  expect((await other.submit('/login/code/again')).text).toContain('Too many codes were sent');
  expect((await newestMessage(here, phone)).code).toMatch(/^\d{6}$/);
  here.clock.now += 10 * 60_000;
  await other.submit('/login/code', { code });
  expect(other.status).toBe(401);
  await other.submit('/login/code/again');
  await other.submit('/login/code', { code: [...(await newestMessage(here, phone)).code] });
  expect(other.path).toBe('/');
});

test.each(['google', 'saml'])('sign-in through %s skips the code', async (way) => {
  const here = world();
  await withCodes(here);
  const page = here.visitor();
  await signUp(page, 'http://sso.localhost:4400', ada);
  await page.get(`${INDIGO}/login`);
  expect(page.text).toContain(`/sso/start/${way}`);
  await page.get(`/sso/start/${way}`);
  await page.submit('/login', { ...ada, password: PASSWORD });
  await page.submit('/authorize');
  expect(page.url).toBe(`${INDIGO}/`);
  expect(page.text).toContain('Conversations');
});

test('devices are listed by name; a blocked one is signed out and not let in, even with password and code', async () => {
  const here = world();
  const own = await withCodes(here);
  const thief = here.visitor();
  thief.userAgent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/150.0';
  await signIn(thief, INDIGO, ada);
  await thief.submit('/login/code', { code: (await newestMessage(here, ada.email)).code });
  expect(thief.path).toBe('/');

  here.clock.now += 60 * 60_000;
  await own.get('/account/devices');
  expect(own.text).toContain('Firefox on Windows');
  expect(own.text).toContain('This device');
  await own.submit('/account/devices/block');
  await own.submit('/account/devices/block', { password: 'wrong horse' });
  expect(own.status).toBe(401);
  await own.submit('/account/devices/block', { password: PASSWORD });
  expect(own.text).toContain('Blocked');

  await thief.get('/');
  expect(thief.path).toBe('/login');
  await signIn(thief, INDIGO, ada);
  await thief.submit('/login/code', { code: (await newestMessage(here, ada.email)).code });
  expect(thief.path).toBe('/login/blocked');
  expect(thief.status).toBe(403);
  await thief.get('/');
  expect(thief.path).toBe('/login');

  await own.submit('/account/devices/unblock');
  expect(own.text).not.toContain('Blocked ·');
  await signIn(thief, INDIGO, ada);
  await thief.submit('/login/code', { code: (await newestMessage(here, ada.email)).code });
  expect(thief.path).toBe('/');
});

test('the prompt speaks Italian to whoever reads Italian', async () => {
  const here = world();
  await withCodes(here, { phone });
  const page = here.visitor();
  page.languages = 'it-IT,it;q=0.9,en;q=0.5';
  await signIn(page, INDIGO, ada);
  expect(page.text).toContain('Dove inviamo il codice?');
  await page.submit('/login/where', { way: 'email' });
  expect(page.text).toContain('Inserisci il codice che ti abbiamo inviato');
  expect((await newestMessage(here, ada.email)).text).toContain('è il tuo codice');
});
