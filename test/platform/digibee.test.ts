import { expect, test } from 'vitest';
import { ada, DIGIBEE, enrolAtDigibee } from './digibee/ada.ts';
import { signIn, world } from './world.ts';

test('Digibee: activation lands on the page that asks for a code to deactivate', async () => {
  const here = world();
  const { page, otp } = await enrolAtDigibee(here);
  expect(page.path).toBe('/account/two-factor/deactivate');
  expect(page.text).toContain('Deactivate</button>');
  expect(page.text).toContain('name="code"');
  const other = await signIn(here.visitor(), DIGIBEE, ada);
  expect(other.path).toBe('/login/two-factor');
  await other.submit('/login/two-factor', { code: here.code(otp) });
  expect(other.path).toBe('/');
  here.clock.now += 60_000;
  await other.get('/account/two-factor');
  const wrong = here.wrongCode(otp);
  await other.submit('/account/two-factor/deactivate', { code: wrong });
  expect(other.status).toBe(401);
  await other.submit('/account/two-factor/deactivate', { code: here.code(otp) });
  expect(other.path).toBe('/account/two-factor');
  const third = await signIn(here.visitor(), DIGIBEE, ada);
  expect(third.path).toBe('/');
});
