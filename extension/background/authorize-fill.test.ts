import { expect, test } from 'vitest';
import { hotp } from '../../core/otp/hotp.ts';
import { totp } from '../../core/otp/totp.ts';
import type { Policy } from '../../core/policy/table.ts';
import { keepBackupCodes, spendBackupCode } from '../../core/vault/edit/backup-codes.ts';
import { changeSettings } from '../../core/vault/edit/settings.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { bound, document, fillWorld, host, noon, order, otp, unbound, under } from '../../test/fixtures/fill-world.ts';
import type { ToPage } from '../messages.ts';

const counter = (vault: Vault) => vault.accounts.a?.otp.counter;

const codes = (told: readonly ToPage[]) => told.flatMap((message) => (message.type === 'fill' ? [message.code] : []));

test('the code of now goes to the one document, with the origin it is meant for', async () => {
  const { fill, out } = fillWorld();
  expect(await fill(order)).toEqual({ ok: true, took: true });
  expect(out.told).toEqual([
    { type: 'look' },
    { type: 'fill', promptId: 'f1', code: totp(otp, noon).code, origin: `https://${host}`, submit: false },
  ]);
  expect(out.sent).toMatchObject([{ host, backupAt: null }]);
});

test('a field that did not keep it is said so', async () => {
  expect(await fillWorld({ outcome: async () => false }).fill(order)).toEqual({
    ok: true,
    took: false,
    backupAt: null,
  });
});

test('a backup code that the field did not keep is named by its place, for copying', async () => {
  const kept = keepBackupCodes(bound, 'a', ['aaaa-1111', 'bbbb-2222'], noon);
  const { fill, out } = fillWorld({ outcome: async () => false }, kept);
  expect(await fill({ ...order, use: 'backup' })).toEqual({ ok: true, took: false, backupAt: 0 });
  expect(codes(out.told)).toEqual(['aaaa-1111']);
  expect(await fill({ ...order, use: 'backup' })).toEqual({ ok: true, took: false, backupAt: 1 });
});

test('asked twice within a step, one code leaves', async () => {
  const { fill, out } = fillWorld();
  const results = await Promise.all([fill(order), fill(order), fill(order)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(codes(out.told)).toHaveLength(1);
  expect(await fill(order)).toEqual({ ok: false, why: 'spent' });
});

test('a code in its last seconds is not sent: the next one is', async () => {
  const { fill, out, clock } = fillWorld();
  clock.now = noon + 27_000;
  expect(await fill(order)).toEqual({ ok: true, took: true });
  expect(out.paused).toEqual([3_020]);
  expect(codes(out.told)).toEqual([totp(otp, noon + 30_000).code]);
});

test('what changed during the wait counts: the page is gone', async () => {
  let asked = 0;
  const { fill, out, clock } = fillWorld({ documents: async () => (asked++ === 0 ? { DOC: document } : {}) });
  clock.now = noon + 27_000;
  expect(await fill(order)).toEqual({ ok: false, why: 'gone' });
  expect(out.told).toEqual([]);
});

test('what changed during the wait counts: the vault is locked', async () => {
  let asked = 0;
  const { fill, out, clock } = fillWorld({ openVault: async () => (asked++ === 0 ? bound : null) });
  clock.now = noon + 27_000;
  expect(await fill(order)).toEqual({ ok: false, why: 'locked' });
  expect(out.told).toEqual([]);
});

test('a clock that stands still does not wait for ever', async () => {
  const { fill, out, clock } = fillWorld({ pause: async () => {} });
  clock.now = noon + 27_000;
  expect(await fill(order)).toEqual({ ok: false, why: 'spent' });
  expect(codes(out.told)).toEqual([]);
});

test.each([
  ['a prompt nobody reported', { promptId: 'DOC.f9' }],
  ['a document nobody reported', { promptId: 'OTHER.f1' }],
  ['something that is no prompt', { promptId: 'f1' }],
])('%s gets nothing', async (_, change) => {
  const { fill, out } = fillWorld();
  expect(await fill({ ...order, ...change })).toEqual({ ok: false, why: 'gone' });
  expect(out.told).toEqual([]);
});

test('a prompt without a field gets nothing', async () => {
  const pictured = { ...document, findings: [{ ...document.findings[0]!, fields: 0 }] };
  expect(await fillWorld({ documents: async () => ({ DOC: pictured }) }).fill(order)).toEqual({
    ok: false,
    why: 'gone',
  });
});

test('an account that is not there, also by a name every object has', async () => {
  for (const accountId of ['b', 'constructor', '__proto__'])
    expect(await fillWorld().fill({ ...order, accountId })).toEqual({ ok: false, why: 'no-account' });
});

test('a locked vault gives nothing and spends nothing', async () => {
  const { fill, out } = fillWorld({}, null);
  expect(await fill(order)).toEqual({ ok: false, why: 'locked' });
  expect(out.steps.size).toBe(0);
});

test('a document that went away before the code was made costs no code', async () => {
  const { fill, out } = fillWorld({ tell: async () => false });
  expect(await fill(order)).toEqual({ ok: false, why: 'gone' });
  expect(out.steps.size).toBe(0);
  expect(out.sent).toEqual([]);
});

test('a document that went away between the two gets nothing, and the code is spent', async () => {
  let told = 0;
  const { fill, out } = fillWorld({ tell: async () => told++ === 0 });
  expect(await fill(order)).toEqual({ ok: false, why: 'gone' });
  expect(out.steps.size).toBe(1);
});

test('the tab is at another address than the document that asks', async () => {
  const { fill, out } = fillWorld({ topOrigin: async () => 'https://elsewhere.example' });
  expect(await fill(order)).toEqual({ ok: false, why: 'gone' });
  expect(out.told).toEqual([]);
});

test('a host that was confirmed is bound, after the code left', async () => {
  const { fill, vault } = fillWorld({}, unbound);
  expect(await fill(order)).toEqual({ ok: false, why: 'other-host' });
  expect(vault()?.accounts.a?.sites).toEqual([]);
  expect(await fill({ ...order, confirmed: true })).toEqual({ ok: true, took: true });
  expect(vault()?.accounts.a?.sites).toMatchObject([{ host, mode: 'ask', proved: false }]);
});

test('a host that imitates one of ours is refused, whatever was confirmed', async () => {
  const fake = { ...document, origin: 'https://login.examp1e.com', topOrigin: null };
  const { fill, out } = fillWorld({ documents: async () => ({ DOC: fake }) });
  expect(await fill({ ...order, confirmed: true })).toEqual({ ok: false, why: 'look-alike' });
  expect(out.told).toEqual([]);
});

test('a counter is saved before its code leaves, and each code leaves once', async () => {
  const account = { ...bound.accounts.a!, otp: { ...otp, type: 'hotp' as const, counter: 5 } };
  const { fill, out, vault } = fillWorld({}, { ...bound, accounts: { a: account } });
  expect(await fill(order)).toMatchObject({ ok: true });
  expect(counter(vault()!)).toBe(6);
  expect(await fill(order)).toMatchObject({ ok: true });
  expect(codes(out.told)).toEqual([hotp(account.otp, 5), hotp(account.otp, 6)]);
});

test('a counter that another window moved meanwhile is not used twice', async () => {
  const account = { ...bound.accounts.a!, otp: { ...otp, type: 'hotp' as const, counter: 5 } };
  const moved = { ...account, otp: { ...account.otp, counter: 9 } };
  const { fill, out } = fillWorld(
    { changeVault: async (edit) => edit({ ...bound, accounts: { a: moved } }) },
    { ...bound, accounts: { a: account } },
  );
  expect(await fill(order)).toMatchObject({ ok: true });
  expect(codes(out.told)).toEqual([hotp(account.otp, 9)]);
});

test('a counter whose saving found the vault locked gives no code', async () => {
  const account = { ...bound.accounts.a!, otp: { ...otp, type: 'hotp' as const, counter: 5 } };
  const { fill, out } = fillWorld({ changeVault: async () => null }, { ...bound, accounts: { a: account } });
  expect(await fill(order)).toEqual({ ok: false, why: 'locked' });
  expect(codes(out.told)).toEqual([]);
});

test('backup codes leave one after the other, the one before is not tried again', async () => {
  const kept = keepBackupCodes(bound, 'a', ['aaaa1111', 'bbbb2222', 'cccc3333'], noon);
  const { fill, out } = fillWorld({}, spendBackupCode(kept, 'a', 'aaaa1111', noon));
  expect(await fill({ ...order, use: 'backup' })).toMatchObject({ ok: true });
  expect(await fill({ ...order, use: 'backup' })).toMatchObject({ ok: true });
  expect(await fill({ ...order, use: 'backup' })).toEqual({ ok: false, why: 'no-backup-code' });
  expect(codes(out.told)).toEqual(['bbbb2222', 'cccc3333']);
  expect(out.sent.map(({ backupAt }) => backupAt)).toEqual([1, 2]);
  expect(out.steps.size).toBe(0);
});

test('a backup code that another wish took a moment ago is passed over', async () => {
  const kept = keepBackupCodes(bound, 'a', ['aaaa1111', 'bbbb2222'], noon);
  const { fill, out } = fillWorld({ triedCodes: async () => [] }, kept);
  out.tried.push(0);
  expect(await fill({ ...order, use: 'backup' })).toMatchObject({ ok: true });
  expect(codes(out.told)).toEqual(['bbbb2222']);
});

test('two wishes for the last backup code send it once', async () => {
  const { fill, out } = fillWorld({}, keepBackupCodes(bound, 'a', ['aaaa1111'], noon));
  const results = await Promise.all([fill({ ...order, use: 'backup' }), fill({ ...order, use: 'backup' })]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(codes(out.told)).toEqual(['aaaa1111']);
});

test('the form is sent along only at a sign-in, and only where that was chosen', async () => {
  const chosen = changeSettings(bound, { submitAfterFill: true }, noon);
  const submitted = async (vault: Vault, kind: 'sign-in' | 'turn-off', policy = {}) => {
    const seen = { ...document, findings: [{ ...document.findings[0]!, kind }] };
    const { fill, out } = fillWorld({ ...under(policy), documents: async () => ({ DOC: seen }) }, vault);
    await fill({ ...order, confirmed: true });
    return out.told.some((message) => message.type === 'fill' && message.submit);
  };
  expect(await submitted(bound, 'sign-in')).toBe(false);
  expect(await submitted(chosen, 'sign-in')).toBe(true);
  expect(await submitted(chosen, 'turn-off')).toBe(false);
  expect(await submitted(chosen, 'sign-in', { submit: false })).toBe(false);
});

test.each([
  ['filling is off', { fillMode: 'off' }],
  ['the host is denied', { deniedHosts: [host] }],
  ['only other hosts are allowed', { allowedHosts: ['elsewhere.example'] }],
  ['nothing is filled at this platform', { platforms: [{ name: 'Example', hosts: [host], fillMode: 'off' }] }],
] as const)('no code leaves where %s by policy, not even after a press', async (_, policy) => {
  const { fill, out } = fillWorld(under(policy));
  expect(await fill({ ...order, confirmed: true })).toEqual({ ok: false, why: 'policy' });
  expect(out.told).toEqual([]);
});

test('at a host of the organisation’s platform its account is filled without having been there', async () => {
  const platform = { name: 'Example', hosts: [host] };
  const asked = async (policy: Policy) => fillWorld(under(policy), unbound).fill(order);
  expect(await asked({})).toEqual({ ok: false, why: 'other-host' });
  expect(await asked({ platforms: [platform] })).toMatchObject({ ok: true });
  expect(await asked({ platforms: [{ ...platform, name: 'Somebody else' }] })).toEqual({
    ok: false,
    why: 'other-host',
  });
});

test('away from the sign-in paths of the organisation’s platform a code field is a step-up, which asks for a press', async () => {
  const asked = async (signInPaths: string[]) =>
    fillWorld(under({ platforms: [{ name: 'Example', hosts: [host], signInPaths }] })).fill(order);
  expect(await asked(['/login'])).toMatchObject({ ok: true });
  expect(await asked(['/log*'])).toMatchObject({ ok: true });
  expect(await asked(['/sign-in'])).toEqual({ ok: false, why: 'unconfirmed' });
});

test('a policy that changed is obeyed at the next code', async () => {
  let policy: Policy = {};
  const { fill } = fillWorld({ ruled: () => under(policy).ruled() });
  policy = { fillMode: 'off' };
  expect(await fill(order)).toEqual({ ok: false, why: 'policy' });
  policy = {};
  expect(await fill(order)).toMatchObject({ ok: true });
});

test('no code leaves while nobody can read what the administrator set, and that is the reason given', async () => {
  const { fill, out } = fillWorld(under({ allowedHosts: [] }, true));
  expect(await fill({ ...order, confirmed: true })).toEqual({ ok: false, why: 'policy-unreadable' });
  expect(out.told).toEqual([]);
});

const held = { ok: false, why: 'required' };

test('no code leaves before the person agreed to the very key that the organisation names', async () => {
  const named = under({ escrowKey: 'new' });
  const withKeys = (...escrow: string[]) =>
    fillWorld({ ...named, waysIn: async () => ({ recovery: true, passkeys: [], escrow }) });
  for (const world of [withKeys(), withKeys('old')]) {
    expect(await world.fill({ ...order, confirmed: true })).toEqual(held);
    expect(world.out.told).toEqual([]);
  }
  expect(await withKeys('old', 'new').fill(order)).toMatchObject({ ok: true });
});

test('no code leaves before there is the recovery kit that is required', async () => {
  const required = under({ recoveryKitRequired: true });
  const without = fillWorld(required);
  expect(await without.fill({ ...order, confirmed: true })).toEqual(held);
  expect(without.out.told).toEqual([]);
  const waysIn = async () => ({ recovery: true, passkeys: [], escrow: [] });
  expect(await fillWorld({ ...required, waysIn }).fill(order)).toMatchObject({ ok: true });
});

test('no code leaves before there is the passkey that is required, where this browser can have one or nobody knows yet', async () => {
  const required = under({ passkey: 'required', appAddress: 'https://codes.example.com/' });
  for (const here of [true, null]) {
    const without = fillWorld({ ...required, passkeysHere: async () => here });
    expect(await without.fill({ ...order, by: 'automatic' })).toEqual(held);
    expect(await without.fill({ ...order, confirmed: true })).toEqual(held);
    expect(without.out.told).toEqual([]);
  }
  const waysIn = async () => ({ recovery: false, passkeys: [{}], escrow: [] });
  expect(await fillWorld({ ...required, waysIn }).fill(order)).toMatchObject({ ok: true });
});

test('where this browser can have no passkey, none is waited for, and it is asked by the address of the app', async () => {
  const asked: (string | null)[] = [];
  const passkeysHere = async (address: string | null) => {
    asked.push(address);
    return false;
  };
  const address = 'https://codes.example.com/';
  for (const policy of [{ appAddress: address }, {}])
    expect(await fillWorld({ ...under({ passkey: 'required', ...policy }), passkeysHere }).fill(order)).toMatchObject({
      ok: true,
    });
  expect(asked).toEqual([address, null]);
});
