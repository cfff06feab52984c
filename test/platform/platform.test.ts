import { expect, test } from 'vitest';
import { pageKind, profiles } from '../../core/platforms/registry.ts';
import { sensitive } from './chat360/sensitive.ts';
import { DIGIBEE, enrolAtDigibee } from './digibee/ada.ts';
import { enrolAtSekoia, newAtSekoia, SEKOIA } from './sekoia/ada.ts';
import { PASSWORD, signIn, signUp, world } from './world.ts';

test('one host’s people and sessions are nobody on the other', async () => {
  const here = world();
  await enrolAtSekoia(here);
  const page = await signIn(here.visitor(), DIGIBEE, { email: 'ada' });
  expect(page.status).toBe(401);
});

test('a form without its token is refused, a page without a session leads to the sign-in', async () => {
  const here = world();
  const page = await newAtSekoia(here.visitor());
  await page.post('/user/security/authenticator/disable', { password: PASSWORD });
  expect(page.status).toBe(403);
  const stranger = await here.visitor().get(`${SEKOIA}/user/security`);
  expect(stranger.path).toBe('/login');
});

test('sign-up says what is missing or taken', async () => {
  const here = world();
  const page = here.visitor();
  for (const body of [
    null,
    [],
    {},
    { username: 'ada', name: 'Ada', password: 'short' },
    { username: ['x'], name: 1 },
  ]) {
    expect((await page.post(`${SEKOIA}/sign-up`, body)).status).toBe(400);
  }
  await page.post(`${SEKOIA}/sign-up`, { username: 'ada', name: '<b>Ada</b>', password: PASSWORD });
  expect((await page.post(`${SEKOIA}/sign-up`, { username: 'ADA', name: 'x', password: PASSWORD })).text).toContain(
    'taken',
  );
  await signIn(page, SEKOIA, { username: 'ada' });
  expect(page.text).not.toContain('<b>Ada');
});

test('any other host says what is here', async () => {
  const page = await world().visitor().get('http://localhost:4400/');
  expect(page.text).toContain('http://sekoia.localhost:4400/');
  expect(page.text).toContain('http://digibee.localhost:4400/');
});

test('field and QR code come in every build, and the choice is kept', async () => {
  const here = world();
  const { page } = await enrolAtDigibee(here);
  const marks = { split: 'data-boxes', late: 'data-late', shadow: '<code-entry', single: 'id="code"' };
  for (const [field, mark] of Object.entries(marks)) {
    await page.get(`/account/two-factor/deactivate?field=${field}`);
    await page.get('/account/two-factor/deactivate');
    expect(page.text).toContain(mark);
  }
  const other = here.visitor();
  await signUp(other, DIGIBEE, { email: 'bob@acme.example' });
  await signIn(other, DIGIBEE, { email: 'bob@acme.example' });
  const builds = {
    data: 'data:image/png;base64,',
    canvas: '<canvas',
    svg: '<svg xmlns',
    background: 'qr-background',
    img: 'qr.png',
  };
  for (const [qr, mark] of Object.entries(builds)) {
    await other.get(`/account/two-factor/authenticator?qr=${qr}`);
    expect(other.text).toContain(mark);
  }
  await other.get('/account/two-factor/authenticator/qr.png');
  expect(other.headers.get('content-type')).toBe('image/png');
});

test('every page forbids framing and inline script, and is never cached', async () => {
  const here = world();
  for (const url of [`${SEKOIA}/login`, `${DIGIBEE}/login`, 'http://localhost/', 'http://evil.localhost/']) {
    const page = await here.visitor().get(url);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.text).not.toMatch(/<[^>]+\son\w+=/);
  }
});

test('the paths are the ones that the profiles know', () => {
  const kind = (id: string, path: string) => pageKind(profiles.find((profile) => profile.id === id)!, path);
  expect(kind('chat360', '/login/verification')).toBe('sign-in');
  expect(kind('chat360', '/settings/multi-factor-authentication')).toBe('enrolment');
  expect(kind('chat360', '/settings/multi-factor-authentication/disable')).toBe('turn-off');
  for (const one of sensitive) expect(kind('chat360', `/settings/${one}`)).toBe('step-up');
  expect(kind('sekoia', '/login/verification')).toBe('sign-in');
  expect(kind('sekoia', '/user/security/verification')).toBe('step-up');
  expect(kind('sekoia', '/user/api-keys')).toBe('step-up');
  expect(kind('digibee', '/account/two-factor/authenticator')).toBe('enrolment');
  expect(kind('digibee', '/account/two-factor/deactivate')).toBe('turn-off');
});

test('every host speaks English and the language of its home market, by choice or by the browser’s wish', async () => {
  const homes = { indigo: 'it', chat360: 'en-IN', epilot: 'de', digibee: 'pt-BR', sekoia: 'fr' };
  const here = world();
  for (const [id, home] of Object.entries(homes)) {
    const address = `http://${id}.localhost:4400/login`;
    const page = await here.visitor().get(address);
    expect(page.text).toContain('<html lang="en">');
    await page.get(`${address}?lang=${home}`);
    expect(page.text).toContain(`<html lang="${home}">`);
    await page.get('/sign-up');
    expect(page.text).toContain(`<html lang="${home}">`);
    await page.get('/login?lang=en');
    expect(page.text).toContain('<html lang="en">');
    const wishing = here.visitor();
    wishing.languages = `xx, ${home};q=0.9, en;q=0.1`;
    expect((await wishing.get(address)).text).toContain(`<html lang="${home}">`);
  }
});

test('a language nobody here speaks changes nothing', async () => {
  const page = world().visitor();
  page.languages = 'nl-NL,nl;q=0.8,*;q=0.1,;q=,de;q=0';
  await page.get('http://epilot.localhost:4400/login?lang=tlh');
  expect(page.text).toContain('<html lang="en">');
});
