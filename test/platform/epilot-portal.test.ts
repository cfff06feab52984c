import { expect, test } from 'vitest';
import { EPILOT } from './epilot/ada.ts';
import type { Visitor } from './visitor.ts';
import { newestMessage, PASSWORD, signUp, type World, world } from './world.ts';

const PORTAL = `${EPILOT}/portal`;
const cleo = { email: 'cleo@home.example' };

async function afterPassword(page: Visitor): Promise<Visitor> {
  await page.get(`${PORTAL}/login`);
  return page.submit('/portal/login', { ...cleo, password: PASSWORD });
}

async function customer(here: World): Promise<Visitor> {
  await signUp(here.visitor(), PORTAL, cleo);
  return afterPassword(here.visitor());
}

test('portal: after the password a code comes by e-mail', async () => {
  const here = world();
  const page = await customer(here);
  expect(page.path).toBe('/portal/login/code');
  await page.get('/portal');
  expect(page.path).toBe('/portal/login');
  await page.get('/portal/login/code');
  await page.submit('/portal/login/code', { code: (await newestMessage(here, cleo.email)).code });
  expect(page.path).toBe('/portal');
  expect(page.text).toContain('Wallbox');
  await page.submit('/portal/sign-out');
  expect(page.path).toBe('/portal/login');
});

test('portal: the magic link signs in by a press, once, in the browser that gave the password', async () => {
  const here = world();
  const page = await customer(here);
  const { link } = await newestMessage(here, cleo.email);
  const elsewhere = await here.visitor().get(link!);
  expect(elsewhere.status).toBe(401);
  await page.get(link!);
  expect(page.path).toBe('/portal/login/link');
  await page.submit('/portal/login/code');
  expect(page.path).toBe('/portal');
  const again = await afterPassword(here.visitor());
  await again.get(link!);
  await again.submit('/portal/login/code');
  expect(again.status).toBe(401);
});

test('portal: its customers are nobody in the product, and the other way round', async () => {
  const here = world();
  await customer(here);
  const page = await here.visitor().get(`${EPILOT}/login`);
  await page.submit('/login', { ...cleo, password: PASSWORD });
  expect(page.status).toBe(401);
  const both = await customer(world());
  await both.get(`${EPILOT}/`);
  expect(both.path).toBe('/login');
});
