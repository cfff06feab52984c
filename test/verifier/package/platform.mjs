import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { URI } from 'otpauth';

// Somebody's backend, made of the blocks of docs/platforms.md in the folder it is started in, and a person with a phone.

const block = (name) => import(pathToFileURL(join(process.cwd(), name)).href);
const { verifier } = await block('verifier.ts');
const { setUp, confirm } = await block('enrol.ts');
const { next, check } = await block('sign-in.ts');
const { backUp } = await block('backup-codes.ts');
const { reset, recover } = await block('reset.ts');

const ADDRESS = '192.0.2.7';
const ada = { user: 'ada', provedAt: null };
/** What a phone shows so many steps from now. */
const shows = (uri, steps = 0) => URI.parse(uri).generate({ timestamp: Date.now() + steps * 30_000 });

assert.equal(await next(ada), 'signed-in');
const { uri, secret } = await setUp(ada, 'ada@example.com');
assert.equal(new URL(uri).searchParams.get('secret'), secret);
assert.equal(await confirm(ada, 'hello'), false);
assert.equal(await confirm(ada, shows(uri)), true);

const codes = await backUp(ada);
assert.equal(codes.length, 10);

const later = { user: 'ada', provedAt: null };
assert.equal(await next(later), 'code');
const code = shows(uri, 1);
assert.equal(await check(later, code, ADDRESS), 'Signed in.');
assert.equal(await check(later, code, ADDRESS), 'That code is not right.');
assert.equal(await check(later, codes[0], ADDRESS), 'Signed in. 9 backup codes are left.');
assert.equal(await check(later, codes[0], ADDRESS), 'That code is not right.');
assert.equal(await setUp({ ...later, provedAt: null }, 'ada'), null);
assert.equal(await backUp({ ...later, provedAt: later.provedAt - 6 * 60_000 }), null);

const root = { user: 'root', provedAt: await verifier.proofTime('root') };
const recovery = await reset(root, 'ada', 'lost phone');
assert.equal(await reset({ ...root, provedAt: null }, 'ada', 'lost phone'), null);
assert.equal(await check(later, codes[1], ADDRESS), 'That code is not right.');
assert.equal(await verifier.sessionHolds('ada', later.provedAt), false);
const restricted = { user: 'ada', provedAt: null };
assert.equal(await next(restricted), 'recovery-code');
assert.equal(await recover(restricted, recovery, ADDRESS), true);
assert.equal(await backUp(restricted), null);
const renewed = await setUp(restricted, 'ada@example.com');
assert.equal(await confirm(restricted, shows(renewed.uri)), true);
assert.equal(await next(restricted), 'code');

const eve = { user: 'eve', provedAt: null };
await confirm(eve, shows((await setUp(eve, 'eve')).uri));
for (let guess = 0; guess < 5; guess++) await check(eve, codes[2], ADDRESS);
assert.match(await check(eve, codes[2], ADDRESS), /^Too many wrong codes. Try again in \d+ seconds.$/);
assert.equal(await verifier.checkEvents('ada'), true);

if (process.env.DATABASE_URL) {
  const { store } = await block('postgres.ts');
  assert.ok(Math.abs((await store.now()) - Date.now()) < 60_000);
  assert.equal(await store.transaction((tx) => tx.read('account', 'nobody')), null);
}
process.stdout.write('every block works');
process.exit();
