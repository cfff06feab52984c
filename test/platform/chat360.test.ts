import { expect, test } from 'vitest';
import { ada, backupCodes, CHAT360, enrolAtChat360, MFA } from './chat360/ada.ts';
import type { Visitor } from './visitor.ts';
import { scanned, signIn, signUp, world } from './world.ts';

const answer = (page: Visitor) => JSON.parse(page.text);

test('Chat360, enabling: Settings, Multi-Factor Authentication, Edit beside Time-Based OTP Authentication, the switch', async () => {
  const here = world();
  const page = here.visitor();
  await signUp(page, CHAT360, ada);
  await signIn(page, CHAT360, ada);
  expect(page.path).toBe('/');
  await page.get('/settings');
  expect(page.text).toMatch(
    /<summary>[\s\S]*Multi-Factor Authentication[\s\S]*Time-Based OTP Authentication[\s\S]*>Edit</,
  );
  await page.get(MFA);
  expect(page.text).toContain('aria-checked="false"');
  expect(page.text).not.toContain('name="code"');
  await page.submit(`${MFA}/enable`);
  expect(page.path).toBe(MFA);
  expect(page.text).toContain('aria-checked="true"');
  await page.get('/settings?lang=en-IN');
  expect(page.text).toMatch(/<summary>[\s\S]*Auth</);
});

test('Chat360, enrolment: the QR code waits for the code below it; a wrong one keeps it', async () => {
  const here = world();
  const page = here.visitor();
  await signUp(page, CHAT360, ada);
  await signIn(page, CHAT360, ada);
  await page.get(`${MFA}/qr.png`);
  expect(page.status).toBe(404);
  await page.get(MFA);
  await page.submit(`${MFA}/enable`);
  const otp = scanned(page, 'Chat360');
  await page.submit(MFA, { code: here.wrongCode(otp) });
  expect(page.status).toBe(401);
  expect(scanned(page, 'Chat360').secret).toBe(otp.secret);
  await page.get(`${MFA}/qr.png`);
  expect(page.headers.get('content-type')).toBe('image/png');
  await page.get(MFA);
  await page.submit(MFA, { code: here.code(otp) });
  expect(page.path).toBe(`${MFA}/backup-codes`);
  await page.get('/settings');
  expect(page.text).toContain('>On</span>');
});

test('Chat360, after enrolment: ten codes of 4-4, to download, to store or to skip', async () => {
  const here = world();
  const { page, codes } = await enrolAtChat360(here);
  expect(new Set(codes).size).toBe(10);
  await page.get(`${MFA}/backup-codes.txt`);
  expect(page.headers.get('content-disposition')).toContain('chat360-backup-codes.txt');
  expect(page.text.trim().split('\n').slice(-10)).toEqual(codes);
  await page.get(MFA);
  expect(page.text).toContain('10 of 10 left. You have not said that you keep them.');
  await page.get(`${MFA}/backup-codes`);
  await page.submit(`${MFA}/backup-codes/kept`);
  expect(page.path).toBe(MFA);
  expect(page.text).toContain('10 of 10 left. <');
  await page.get(`${MFA}/backup-codes`);
  expect(page.path).toBe(MFA);
});

test('Chat360, sign-in: password, then a code of the app, once', async () => {
  const here = world();
  const { otp } = await enrolAtChat360(here);
  const page = await signIn(here.visitor(), CHAT360, ada);
  expect(page.path).toBe('/login/verification');
  await page.submit('/login/verification', { code: here.code(otp) });
  expect(page.path).toBe('/');
  const again = await signIn(here.visitor(), CHAT360, ada);
  await again.submit('/login/verification', { code: here.code(otp) });
  expect(again.status).toBe(401);
});

test('Chat360, lost device: a backup code signs in through the same field, once, with its dash or without', async () => {
  const here = world();
  const { codes } = await enrolAtChat360(here);
  const page = await signIn(here.visitor(), CHAT360, ada);
  await page.submit('/login/verification', { code: codes[3]!.replace('-', '').toUpperCase() });
  expect(page.path).toBe('/');
  await page.get(MFA);
  expect(page.text).toContain('9 of 10 left');
  const again = await signIn(here.visitor(), CHAT360, ada);
  await again.submit('/login/verification', { code: codes[3]! });
  expect(again.status).toBe(401);
});

test('Chat360, step-up: webhooks, billing and the export ask for a code, however fresh the sign-in, and then for five minutes no more', async () => {
  const here = world();
  const { otp } = await enrolAtChat360(here);
  const page = await signIn(here.visitor(), CHAT360, ada);
  await page.submit('/login/verification', { code: here.code(otp) });
  here.clock.now += 30_000;
  const ask = async (what: string, values: Record<string, string> = {}) => {
    await page.get(`/settings/${what}`);
    expect(page.text).toContain('<dialog');
    await page.submit(`/settings/${what}`, values);
    return answer(page);
  };
  for (const what of ['webhooks', 'billing', 'export']) {
    expect(await ask(what)).toEqual({ ask: true });
    expect(page.status).toBe(401);
  }
  expect((await ask('webhooks', { code: here.wrongCode(otp) })).why).toContain('not right');
  expect((await ask('webhooks', { code: '12' })).why).toContain('six digits');
  expect((await ask('webhooks', { code: here.code(otp) })).shown).toMatch(/^whsec_[0-9a-f]{32}$/);
  here.clock.now += 5 * 60_000;
  expect((await ask('billing')).shown).toContain('Visa');
  here.clock.now += 1;
  expect(await ask('export')).toEqual({ ask: true });
  expect((await ask('export', { code: here.code(otp) })).shown).toContain('Requested');
});

test('Chat360, step-up: a setting’s form without its token is refused', async () => {
  const here = world();
  const { page, otp } = await enrolAtChat360(here);
  await page.get('/settings/webhooks');
  page.text = page.text.replaceAll(/name="csrf" value="[^"]*"/g, 'name="csrf" value="x"');
  await page.submit('/settings/webhooks', { code: here.code(otp) });
  expect(page.status).toBe(403);
});

test('Chat360: who has no second factor is not asked for one', async () => {
  const here = world();
  const page = here.visitor();
  await signUp(page, CHAT360, ada);
  await signIn(page, CHAT360, ada);
  await page.get('/settings/billing');
  await page.submit('/settings/billing');
  expect(answer(page).shown).toContain('Visa');
});

test('Chat360, backup codes: new ones, behind the same dialog, void the old', async () => {
  const here = world();
  const { page, otp, codes } = await enrolAtChat360(here);
  await page.get(MFA);
  await page.submit(`${MFA}/backup-codes`);
  expect(answer(page)).toEqual({ ask: true });
  await page.get(MFA);
  await page.submit(`${MFA}/backup-codes`, { code: here.code(otp) });
  expect(answer(page)).toEqual({ to: `${MFA}/backup-codes` });
  await page.get(`${MFA}/backup-codes`);
  const renewed = backupCodes(page);
  expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
  const other = await signIn(here.visitor(), CHAT360, ada);
  await other.submit('/login/verification', { code: codes[0]! });
  expect(other.status).toBe(401);
  await other.submit('/login/verification', { code: renewed[0]! });
  expect(other.path).toBe('/');
});

test('Chat360, turning off: the switch asks for a code, of the app or a backup code, and signs in by password alone after it', async () => {
  const here = world();
  const { page, otp, codes } = await enrolAtChat360(here);
  await page.get(MFA);
  expect(page.text).toContain(`action="${MFA}/disable"`);
  await page.get(`${MFA}/disable`);
  await page.submit(`${MFA}/disable`, { code: here.wrongCode(otp) });
  expect(page.status).toBe(401);
  await page.submit(`${MFA}/disable`, { code: codes[0]! });
  expect(page.path).toBe(MFA);
  expect(page.text).toContain('aria-checked="false"');
  const again = await signIn(here.visitor(), CHAT360, ada);
  expect(again.path).toBe('/');
  await page.get(`${MFA}/disable`);
  expect(page.path).toBe(MFA);
});
