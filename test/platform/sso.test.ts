import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { ada, DIGIBEE, enrolAtDigibee } from './digibee/ada.ts';
import { assertionsOf } from './sso/assertions.ts';
import { signIn, signUp, type World, world } from './world.ts';

const SSO = 'http://sso.localhost:4400';

/** Ada with an authenticator at Digibee and an account at the identity provider, in a browser that knows neither. */
async function stranger(here: World) {
  await enrolAtDigibee(here);
  const page = here.visitor();
  await signUp(page, SSO, ada);
  return page;
}

test('an identity provider signs in without a code, after its own password and consent', async () => {
  const here = world();
  const page = await stranger(here);
  await page.get(`${DIGIBEE}/login`);
  expect(page.text).toContain('Sign in with your identity provider');
  await page.get('/sso/start/sso');
  expect(page.url).toContain('http://sso.localhost:4400/login');
  await page.submit('/login', { ...ada, password: 'wrong horse' });
  expect(page.status).toBe(401);
  await signIn(page, SSO, ada);
  expect(page.path).toBe('/authorize');
  expect(page.text).toContain('Sign in to Digibee');
  expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' http://`);
  await page.submit('/authorize');
  expect(page.url).toBe(`${DIGIBEE}/`);
  expect(page.text).toContain('Pipelines');
});

test('an assertion works once, for two minutes, in the browser that asked', async () => {
  const here = world();
  const page = await stranger(here);
  await page.get(`${DIGIBEE}/sso/start/sso`);
  await signIn(page, SSO, ada);
  await page.submit('/authorize');
  const back = page.came.find((url) => url.includes('/sso/return'))!;

  await page.get(back);
  expect(page.status).toBe(401);
  const other = await here.visitor().get(back);
  expect(other.status).toBe(401);
  expect(other.text).toContain('did not come back whole');

  const late = await start(page);
  here.clock.now += 120_000;
  expect((await page.get(late)).status).toBe(401);
  const forged = (await start(page)).replace(/\.[\w-]+&/, `.${'A'.repeat(86)}&`);
  expect((await page.get(forged)).status).toBe(401);
  expect((await page.get(await start(page))).url).toBe(`${DIGIBEE}/`);

  /** Where a consent would send the browser, not gone to yet. */
  async function start(at: typeof page) {
    await at.get(`${DIGIBEE}/sso/start/sso`);
    at.stopBefore = '/sso/return';
    await at.submit('/authorize');
    at.stopBefore = null;
    return at.url;
  }
});

test('an assertion is for one platform and one sign-in, and its signature covers all of it', async () => {
  const key = randomBytes(32);
  const assertions = assertionsOf(new DatabaseSync(':memory:'), key, () => 1_800_000_000_000);
  const token = await assertions.issue({ audience: 'digibee.localhost', state: 's', email: 'a@b.example', name: 'A' });
  expect(await assertions.redeem(token, 'epilot.localhost', 's')).toBeNull();
  expect(await assertions.redeem(token, 'digibee.localhost', 't')).toBeNull();
  const [head, body, seal] = token.split('.');
  const claims = JSON.parse(Buffer.from(body!, 'base64url').toString());
  const other = Buffer.from(JSON.stringify({ ...claims, email: 'eve@b.example' })).toString('base64url');
  expect(await assertions.redeem(`${head}.${other}.${seal}`, 'digibee.localhost', 's')).toBeNull();
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  expect(await assertions.redeem(`${none}.${body}.`, 'digibee.localhost', 's')).toBeNull();
  expect(await assertions.redeem(token, 'digibee.localhost', 's')).toBe('a@b.example');
  expect(await assertions.redeem(token, 'digibee.localhost', 's')).toBeNull();
});

test('whoever the platform does not know is told so, and requests nobody knows are refused', async () => {
  const here = world();
  const page = here.visitor();
  await signUp(page, SSO, { email: 'eve@acme.example' });
  await page.get(`${DIGIBEE}/sso/start/sso`);
  await signIn(page, SSO, { email: 'eve@acme.example' });
  await page.submit('/authorize');
  expect(page.text).toContain('Nobody here has the address eve@acme.example');
  for (const query of [
    '',
    '?client=evil.localhost&way=sso&state=aaaaaaaaaaaaaaaa',
    '?client=digibee.localhost&way=sso&state=x',
  ])
    expect((await page.get(`${SSO}/authorize${query}`)).status).toBe(400);
});
