import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ada, EPILOT, enrolAtEpilot } from './epilot/ada.ts';
import type { Visitor } from './visitor.ts';
import { PASSWORD, signIn, signUp, type World, world } from './world.ts';

const REDIRECT = `${EPILOT}/developers/callback`;
const verifier = 'v'.repeat(43);
const challenge = createHash('sha256').update(verifier).digest('base64url');
const request = { response_type: 'code', client_id: 'epilot-developers', redirect_uri: REDIRECT, state: 's' };
const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
const authorize = (change: Record<string, string> = {}) =>
  `${EPILOT}/oauth2/authorize?${new URLSearchParams({ ...request, ...pkce, ...change })}`;

/** What an application gets for a code: the status and the body. */
async function exchange(here: World, code: string, change: Record<string, string> = {}) {
  const given = { grant_type: 'authorization_code', client_id: 'epilot-developers', redirect_uri: REDIRECT };
  const body = new URLSearchParams({ ...given, code, code_verifier: verifier, ...change });
  const answer = await here.fetch(new Request(`${EPILOT}/oauth2/token`, { method: 'POST', body }));
  return { status: answer.status, ...((await answer.json()) as { access_token?: string; error?: string }) };
}

async function me(here: World, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await here.fetch(new Request(`${EPILOT}/v1/users/me`, { headers }));
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

async function codeFor(page: Visitor): Promise<string> {
  await page.get(authorize());
  return new URL(page.url).searchParams.get('code') ?? '';
}

test('tokens come after the second step, never after the password alone', async () => {
  const here = world();
  const { otp } = await enrolAtEpilot(here);
  const page = await here.visitor().get(authorize());
  expect(page.path).toBe('/login');
  await page.submit('/login', { ...ada, password: PASSWORD });
  expect(page.path).toBe('/login/verification');
  await page.get(authorize());
  expect(page.path).toBe('/login');
  await page.get('/login/verification');
  await page.submit('/login/verification', { code: here.code(otp) });
  expect(page.path).toBe('/developers/callback');
  const answer = new URL(page.url).searchParams;
  expect(answer.get('state')).toBe('s');
  const { access_token: token } = await exchange(here, answer.get('code')!);
  expect((await me(here, token!)).body).toMatchObject({ email: ada.email, name: 'Ada', mfa_enabled: true });
});

test('mfa_enabled is false before enrolment', async () => {
  const here = world();
  const page = here.visitor();
  await signUp(page, EPILOT, ada);
  await signIn(page, EPILOT, ada);
  const { access_token: token } = await exchange(here, await codeFor(page));
  expect((await me(here, token!)).body.mfa_enabled).toBe(false);
});

test('a code is good once, for a minute, for its client, address and verifier; a second use takes the token back', async () => {
  const here = world();
  const { page } = await enrolAtEpilot(here);
  const code = await codeFor(page);
  const { access_token: token } = await exchange(here, code);
  expect((await me(here, token!)).status).toBe(200);
  expect(await exchange(here, code)).toEqual({ status: 400, error: 'invalid_grant' });
  expect((await me(here, token!)).status).toBe(401);
  for (const change of [{ code_verifier: 'w'.repeat(43) }, { client_id: 'other' }, { redirect_uri: `${EPILOT}/` }])
    expect(await exchange(here, await codeFor(page), change)).toEqual({ status: 400, error: 'invalid_grant' });
  const late = await codeFor(page);
  here.clock.now += 60_000;
  expect((await exchange(here, late)).error).toBe('invalid_grant');
  expect((await exchange(here, 'x', { grant_type: 'password' })).error).toBe('invalid_request');
  expect((await exchange(here, 'x', { code_verifier: 'short' })).error).toBe('invalid_request');
});

test('nobody is sent to an address or client that is not registered, and PKCE is not optional', async () => {
  const here = world();
  const { page } = await enrolAtEpilot(here);
  for (const change of [{ redirect_uri: 'http://evil.localhost:4400/' }, { client_id: 'other' }]) {
    await page.get(authorize(change));
    expect(page.status).toBe(400);
    expect(page.path).toBe('/oauth2/authorize');
  }
  for (const change of [{ code_challenge: '' }, { code_challenge_method: 'plain' }, { response_type: 'token' }]) {
    await page.get(authorize(change));
    expect(new URL(page.url).searchParams.get('error')).toBe('invalid_request');
  }
});

test('a token ends after an hour', async () => {
  const here = world();
  const { page } = await enrolAtEpilot(here);
  const { access_token: token } = await exchange(here, await codeFor(page));
  here.clock.now += 60 * 60_000 - 1;
  expect((await me(here, token!)).status).toBe(200);
  here.clock.now += 1;
  expect((await me(here, token!)).status).toBe(401);
  for (const bad of ['', 'x', 'x'.repeat(43)]) expect((await me(here, bad)).status).toBe(401);
});
