import { expect, test } from 'vitest';
import { ada, DIGIBEE, enrolAtDigibee } from './digibee/ada.ts';
import { newestMessage, PASSWORD, scanned, signIn, signUp, world } from './world.ts';

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

test('Digibee, lost device: support resets it, and the recovery code leads to setting up anew', async () => {
  const here = world();
  const { page: own } = await enrolAtDigibee(here);
  const page = await signIn(here.visitor(), DIGIBEE, ada);
  expect(page.text).toContain('href="/support"');
  await page.get('/support');
  await page.submit('/support', { email: ada.email, message: 'Call +55 11 5555 0100' });
  const asked = await newestMessage(here, 'support@digibee.localhost');
  expect(asked.text).toBe('Call +55 11 5555 0100');
  await page.get('/support');
  await page.submit('/support', { email: 'nobody@acme.example', message: 'x' });
  expect(page.text).toContain('Support gets in touch with you.');

  await own.get('/support/desk');
  expect(own.status).toBe(404);
  const desk = here.visitor();
  await signUp(desk, DIGIBEE, { email: 'support@digibee.localhost' });
  await signIn(desk, DIGIBEE, { email: 'support@digibee.localhost' });
  await desk.get(asked.link!);
  const reset = /action="(\/support\/desk\/\w+)"/.exec(desk.text)![1]!;
  await desk.submit(reset, { password: 'wrong horse' });
  expect(desk.status).toBe(400);
  await desk.submit(reset, { password: PASSWORD });
  const code = /class="token">([0-9A-Z-]+)</.exec(desk.text)![1]!;
  expect(desk.text).toContain('Nobody asked.');

  await signIn(page, DIGIBEE, ada);
  expect(page.path).toBe('/login/recovery');
  await page.submit('/login/recovery', { recovery: code });
  expect(page.path).toBe('/account/two-factor/authenticator');
  await page.get('/');
  expect(page.path).toBe('/account/two-factor/authenticator');
  await page.submit('/account/two-factor/authenticator', { code: here.code(scanned(page, 'Digibee')) });
  expect(page.path).toBe('/account/two-factor/deactivate');
  await page.get('/');
  expect(page.text).toContain('Pipelines');
});

test('Digibee speaks Brazilian Portuguese to whoever reads Portuguese', async () => {
  const here = world();
  await enrolAtDigibee(here);
  const page = here.visitor();
  page.languages = 'pt-PT,pt;q=0.9';
  await signIn(page, DIGIBEE, ada);
  expect(page.text).toContain('Código de autenticação');
  expect(page.text).toContain('<html lang="pt-BR">');
});

test('wrong codes for one person after the other stop their network, and nobody else’s', async () => {
  const here = world();
  const people = [ada, ...['bo', 'cy', 'di', 'ed'].map((name) => ({ email: `${name}@acme.example` }))];
  const secrets = [];
  for (const person of people) secrets.push((await enrolAtDigibee(here, person)).otp);
  const asked = async (person: typeof ada, address: string) => {
    const page = await signIn(here.visitor(address), DIGIBEE, person);
    return (code: string) => page.submit('/login/two-factor', { code });
  };
  // Four each: the waits of an account begin with the fifth.
  for (const [at, person] of people.entries()) {
    const give = await asked(person, `192.0.2.${at + 1}`);
    for (let tries = 0; tries < 4; tries++) expect((await give(here.wrongCode(secrets[at]!))).status).toBe(401);
  }
  const stopped = await (await asked(ada, '192.0.2.99'))(here.code(secrets[0]!));
  expect(stopped.text).toContain('Too many attempts');
  const elsewhere = await (await asked(ada, '198.51.100.7'))(here.code(secrets[0]!));
  expect(elsewhere.path).toBe('/');
});
