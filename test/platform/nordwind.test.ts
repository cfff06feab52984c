import { expect, test } from 'vitest';
import { scanned, signIn, signUp, world } from './world.ts';

const NORDWIND = 'http://nordwind.localhost:4400';
const ada = { email: 'ada@acme.example' };

test("Nordwind, an organisation's own platform: enrolled on one page, asked for a code after the password from then on", async () => {
  const here = world();
  const page = here.visitor();
  await signUp(page, NORDWIND, ada);
  await signIn(page, NORDWIND, ada);
  expect(page.path).toBe('/');
  await page.get('/my/app');
  const otp = scanned(page, 'Nordwind');
  await page.submit('/my/app', { code: here.wrongCode(otp) });
  expect(page.status).toBe(401);
  await page.submit('/my/app', { code: here.code(otp) });
  expect(page.text).toContain('Your sign-in asks for a code');

  here.clock.now += 60_000;
  const again = here.visitor();
  await signIn(again, NORDWIND, ada);
  expect(again.path).toBe('/gate/second-step');
  await again.submit('/gate/second-step', { code: here.code(otp) });
  expect(again.text).toContain('Rotterdam to Gdynia');
});
