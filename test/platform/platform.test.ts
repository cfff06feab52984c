import { afterEach, expect, test, vi } from 'vitest';
import { encodeUtf8 } from '../../core/bytes/text.ts';
import { sha256 } from '../../core/crypto/sha256.ts';
import type { Otp } from '../../core/otp/otp.ts';
import { parseOtpauth } from '../../core/otp/otpauth-uri.ts';
import { totp } from '../../core/otp/totp.ts';
import { pageKind, profiles } from '../../core/platforms/registry.ts';
import type { CodeHash } from '../../core/verifier/code-hash.ts';
import { openPlatform } from './platform.ts';
import { Visitor } from './visitor.ts';

// Each sign-in costs one scrypt; on a busy machine a journey of several takes its time.
vi.setConfig({ testTimeout: 60_000 });

const SEKOIA = 'http://sekoia.localhost:4400';
const DIGIBEE = 'http://digibee.localhost:4400';
const PASSWORD = 'correct horse';

/** Ten Argon2id runs a page are what the running platform pays; these journeys are about its pages. */
const cheap: CodeHash = async (code, salt) => sha256(encodeUtf8(`${salt.join()}:${code}`));

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const platform of opened.splice(0)) platform.close();
});

function world() {
  const clock = { now: 1_800_000_000_000 };
  const platform = openPlatform(':memory:', { now: () => clock.now, hash: cheap });
  opened.push(platform);
  const visitor = () => new Visitor((request) => platform.fetch(request));
  const code = (otp: Otp) => totp(otp, clock.now).code;
  return { clock, visitor, code };
}

/** What an authenticator app is given on an enrolment page: the token as it is written there. */
function scanned(page: Visitor, issuer: string): Otp {
  const secret = /class="token"[^>]*>([A-Z2-7 ]+)</.exec(page.text)![1]!.replaceAll(' ', '');
  return parseOtpauth(`otpauth://totp/${issuer}:ada?secret=${secret}&issuer=${issuer}`)!.otp;
}

const backupCodes = (page: Visitor) => [...page.text.matchAll(/<li>([2-9a-z]{8})<\/li>/g)].map((match) => match[1]!);

async function signIn(page: Visitor, host: string, login: Record<string, string>) {
  await page.get(`${host}/login`);
  return page.submit('/login', { ...login, password: PASSWORD });
}

async function newAtSekoia(page: Visitor) {
  await page.post(`${SEKOIA}/sign-up`, { username: 'ada', name: 'Ada', password: PASSWORD });
  expect(page.status).toBe(201);
  return signIn(page, SEKOIA, { username: 'ada' });
}

async function enrolAtSekoia({ clock, code, visitor }: ReturnType<typeof world>) {
  const page = await newAtSekoia(visitor());
  await page.get('/user/security/authenticator');
  await page.submit('/user/security/password', { password: PASSWORD });
  const otp = scanned(page, 'Sekoia.io');
  await page.submit('/user/security/authenticator', { code: code(otp) });
  const codes = backupCodes(page);
  clock.now += 60_000;
  return { page, otp, codes };
}

async function enrolAtDigibee({ clock, code, visitor }: ReturnType<typeof world>) {
  const page = visitor();
  await page.post(`${DIGIBEE}/sign-up`, { email: 'ada@acme.example', name: 'Ada', password: PASSWORD });
  await signIn(page, DIGIBEE, { email: 'ada@acme.example' });
  await page.get('/account/two-factor');
  await page.submit('/account/two-factor', { method: 'app' });
  const otp = scanned(page, 'Digibee');
  await page.submit('/account/two-factor/authenticator', { code: code(otp) });
  clock.now += 60_000;
  return { page, otp };
}

test('Sekoia: the password is asked first, the QR code and the token are shown, ten codes follow the first code', async () => {
  const here = world();
  const page = await newAtSekoia(here.visitor());
  expect(page.path).toBe('/');
  await page.get('/user/security/authenticator');
  expect(page.path).toBe('/user/security/password');
  await page.submit('/user/security/password', { password: 'wrong' });
  expect(page.status).toBe(401);
  expect(page.text).toContain('The password is not right.');
  await page.submit('/user/security/password', { password: PASSWORD });
  expect(page.path).toBe('/user/security/authenticator');
  const otp = scanned(page, 'Sekoia.io');
  expect(otp.secret).toHaveLength(32);
  const wrong = here.code(otp) === '111111' ? '222222' : '111111';
  await page.submit('/user/security/authenticator', { code: wrong });
  expect(page.status).toBe(401);
  expect(scanned(page, 'Sekoia.io').secret).toBe(otp.secret);
  await page.submit('/user/security/authenticator', { code: here.code(otp) });
  expect(page.path).toBe('/user/security/backup-codes');
  const codes = backupCodes(page);
  expect(new Set(codes).size).toBe(10);
  await page.get('/user/security/backup-codes.txt');
  expect(page.headers.get('content-disposition')).toContain('sekoia-backup-codes.txt');
  expect(page.text.trim().split('\n').slice(-10)).toEqual(codes);
});

test('Sekoia: the codes are shown once, for five minutes at most', async () => {
  const here = world();
  const { page } = await enrolAtSekoia(here);
  await page.get('/user/security/backup-codes');
  expect(backupCodes(page)).toHaveLength(10);
  here.clock.now += 5 * 60_000;
  await page.get('/user/security/backup-codes');
  expect(page.path).toBe('/user/security');
  expect(page.text).toContain('10 of 10 left');
  const again = await enrolAtSekoia(world());
  await again.page.submit('/user/security/backup-codes/kept');
  await again.page.get('/user/security/backup-codes');
  expect(again.page.path).toBe('/user/security');
});

test('Sekoia: password, then a code; the same code is refused the second time', async () => {
  const here = world();
  const { otp } = await enrolAtSekoia(here);
  const code = here.code(otp);
  const first = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  expect(first.path).toBe('/login/verification');
  await first.get('/user/security');
  expect(first.path).toBe('/login');
  await first.get('/login/verification');
  await first.submit('/login/verification', { code });
  expect(first.path).toBe('/');
  const second = await signIn(here.visitor(), SEKOIA, { username: 'ADA' });
  await second.submit('/login/verification', { code });
  expect(second.status).toBe(401);
  expect(second.text).toContain('was used before');
  here.clock.now += 30_000;
  await second.submit('/login/verification', { code: [...here.code(otp)] });
  expect(second.path).toBe('/');
});

test('Sekoia: a backup code signs in through the same field, once', async () => {
  const here = world();
  const { codes } = await enrolAtSekoia(here);
  const page = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  await page.submit('/login/verification', { code: codes[0]!.toUpperCase() });
  expect(page.path).toBe('/');
  await page.get('/user/security');
  expect(page.text).toContain('9 of 10 left');
  const again = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  await again.submit('/login/verification', { code: codes[0]! });
  expect(again.status).toBe(401);
});

test('Sekoia: new backup codes void the old ones, and take a code when the last proof is old', async () => {
  const here = world();
  const { page, otp, codes } = await enrolAtSekoia(here);
  here.clock.now += 10 * 60_000;
  await page.get('/user/security');
  await page.submit('/user/security/backup-codes');
  expect(page.path).toBe('/user/security/verification');
  await page.submit('/user/security/verification', { code: here.code(otp) });
  expect(page.path).toBe('/user/security/backup-codes');
  const renewed = backupCodes(page);
  expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
  const other = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  await other.submit('/login/verification', { code: codes[1]! });
  expect(other.status).toBe(401);
  await other.submit('/login/verification', { code: renewed[1]! });
  expect(other.path).toBe('/');
});

test('Sekoia: disabling asks for the password and leaves the password alone to sign in with', async () => {
  const here = world();
  const { page } = await enrolAtSekoia(here);
  await page.get('/user/security/authenticator/disable');
  expect(page.text).not.toContain('name="code"');
  await page.submit('/user/security/authenticator/disable', { password: 'wrong' });
  expect(page.status).toBe(401);
  await page.submit('/user/security/authenticator/disable', { password: PASSWORD });
  expect(page.path).toBe('/user/security');
  const again = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  expect(again.path).toBe('/');
});

test('Sekoia: an API key is shown after a code, in place', async () => {
  const here = world();
  const { page, otp } = await enrolAtSekoia(here);
  await page.get('/user/api-keys');
  const token = { 'x-csrf-token': page.csrf };
  expect((await page.post('/user/api-keys/reveal', { code: '12' }, token)).status).toBe(401);
  expect((await page.post('/user/api-keys/reveal', {}, token)).status).toBe(401);
  expect((await page.post('/user/api-keys/reveal', { code: here.code(otp) }, {})).status).toBe(403);
  expect(JSON.parse((await page.post('/user/api-keys/reveal', { code: here.code(otp) }, token)).text).key).toMatch(
    /^[0-9a-f]{40}$/,
  );
});

test('Digibee: activation lands on the page that asks for a code to deactivate', async () => {
  const here = world();
  const { page, otp } = await enrolAtDigibee(here);
  expect(page.path).toBe('/account/two-factor/deactivate');
  expect(page.text).toContain('Deactivate</button>');
  expect(page.text).toContain('name="code"');
  const other = await signIn(here.visitor(), DIGIBEE, { email: 'ada@acme.example' });
  expect(other.path).toBe('/login/two-factor');
  await other.submit('/login/two-factor', { code: here.code(otp) });
  expect(other.path).toBe('/');
  here.clock.now += 60_000;
  await other.get('/account/two-factor');
  const wrong = here.code(otp) === '111111' ? '222222' : '111111';
  await other.submit('/account/two-factor/deactivate', { code: wrong });
  expect(other.status).toBe(401);
  await other.submit('/account/two-factor/deactivate', { code: here.code(otp) });
  expect(other.path).toBe('/account/two-factor');
  const third = await signIn(here.visitor(), DIGIBEE, { email: 'ada@acme.example' });
  expect(third.path).toBe('/');
});

test('six wrong codes meet a wait', async () => {
  const here = world();
  const { otp } = await enrolAtSekoia(here);
  const page = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  const wrong = here.code(otp) === '111111' ? '222222' : '111111';
  for (let i = 0; i < 6; i++) await page.submit('/login/verification', { code: wrong });
  expect(page.text).toContain('Try again in 30 seconds');
});

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

test('the imitation is Sekoia’s page to the letter, on every path', async () => {
  const here = world();
  await enrolAtSekoia(here);
  const real = await signIn(here.visitor(), SEKOIA, { username: 'ada' });
  const fake = await here.visitor().get('http://sekoia.localhost.evil.localhost:4400/anything');
  const plain = (page: Visitor) => page.text.replace(/name="csrf" value="[^"]*"/, '');
  expect(plain(fake)).toBe(plain(real));
  await fake.submit('/login/verification', { code: '123456' });
  expect(fake.text).toContain('This code is not right');
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
  await other.post(`${DIGIBEE}/sign-up`, { email: 'bob@acme.example', name: 'Bob', password: PASSWORD });
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
  expect(kind('sekoia', '/login/verification')).toBe('sign-in');
  expect(kind('sekoia', '/user/security/verification')).toBe('step-up');
  expect(kind('sekoia', '/user/api-keys')).toBe('step-up');
  expect(kind('digibee', '/account/two-factor/authenticator')).toBe('enrolment');
  expect(kind('digibee', '/account/two-factor/deactivate')).toBe('turn-off');
});
