import { expect, test } from 'vitest';
import { hotp } from '../../core/otp/hotp.ts';
import type { Otp } from '../../core/otp/otp.ts';
import { totp } from '../../core/otp/totp.ts';
import { addAccount } from '../../core/vault/edit/add-account.ts';
import { keepBackupCodes, spendBackupCode } from '../../core/vault/edit/backup-codes.ts';
import { changeSettings } from '../../core/vault/edit/settings.ts';
import { addSite } from '../../core/vault/edit/sites.ts';
import { emptyVault } from '../../core/vault/empty-vault.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { ToPage } from '../messages.ts';
import { createAuthorizeFill, type FillOrder, type FillPorts, type Sent } from './authorize-fill.ts';
import type { Documents, SeenDocument } from './documents.ts';

const host = 'login.example.com';
const otp: Otp = {
  type: 'totp',
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
};
const noon = 1_800_000_000_000;

const document: SeenDocument = {
  documentId: 'DOC',
  tabId: 7,
  frameId: 0,
  origin: `https://${host}`,
  path: '/login',
  topOrigin: `https://${host}`,
  ancestors: [],
  findings: [{ id: 'f1', kind: 'sign-in', fields: 1, length: 6, takesBackup: true, sure: 1, signals: [] }],
  dismissed: [],
  picture: null,
  since: noon,
};

const order: FillOrder = { promptId: 'DOC.f1', accountId: 'a', use: 'totp', by: 'person', confirmed: false };

const base = emptyVault('00000001', { memoryKiB: 1, passes: 1 });
const unbound = addAccount(base, { issuer: 'Example', name: 'ada', otp, warnings: [] }, 'a', noon);
const bound = addSite(unbound, 'a', host, noon);
const counter = (vault: Vault) => vault.accounts.a?.otp.counter;

/** A world in which everything goes well, what left it, and the ports to change in it. */
function world(change: Partial<FillPorts> = {}, start: Vault | null = bound) {
  let vault = start;
  const out = {
    told: [] as ToPage[],
    sent: [] as Sent[],
    paused: [] as number[],
    steps: new Map<string, number>(),
    tried: [] as number[],
  };
  const clock = { now: noon };
  const documents: Documents = { DOC: document };
  const ports: FillPorts = {
    policy: {},
    now: () => clock.now,
    async pause(ms) {
      out.paused.push(ms);
      clock.now += ms;
    },
    documents: async () => documents,
    topOrigin: async () => null,
    openVault: async () => vault,
    async changeVault(edit) {
      if (vault) vault = edit(vault);
      return vault;
    },
    lastStep: async (id) => out.steps.get(id) ?? null,
    async takeStep(id, step) {
      if ((out.steps.get(id) ?? -1) >= step) return false;
      out.steps.set(id, step);
      return true;
    },
    triedCodes: async () => [...out.tried],
    async takeBackup(_, at) {
      if (out.tried.includes(at)) return false;
      out.tried.push(at);
      return true;
    },
    async tell(_, __, message) {
      out.told.push(message);
      return true;
    },
    outcome: async () => true,
    async sent(what) {
      out.sent.push(what);
    },
    ...change,
  };
  return { fill: createAuthorizeFill(ports), out, clock, vault: () => vault };
}

const codes = (told: readonly ToPage[]) => told.flatMap((message) => (message.type === 'fill' ? [message.code] : []));

test('the code of now goes to the one document, with the origin it is meant for', async () => {
  const { fill, out } = world();
  expect(await fill(order)).toEqual({ ok: true, took: true });
  expect(out.told).toEqual([
    { type: 'look' },
    { type: 'fill', promptId: 'f1', code: totp(otp, noon).code, origin: `https://${host}`, submit: false },
  ]);
  expect(out.sent).toMatchObject([{ host, backupAt: null }]);
});

test('a field that did not keep it is said so', async () => {
  expect(await world({ outcome: async () => false }).fill(order)).toEqual({ ok: true, took: false });
});

test('asked twice within a step, one code leaves', async () => {
  const { fill, out } = world();
  const results = await Promise.all([fill(order), fill(order), fill(order)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(codes(out.told)).toHaveLength(1);
  expect(await fill(order)).toEqual({ ok: false, why: 'spent' });
});

test('a code in its last seconds is not sent: the next one is', async () => {
  const { fill, out, clock } = world();
  clock.now = noon + 27_000;
  expect(await fill(order)).toEqual({ ok: true, took: true });
  expect(out.paused).toEqual([3_020]);
  expect(codes(out.told)).toEqual([totp(otp, noon + 30_000).code]);
});

test('what changed during the wait counts: the page is gone', async () => {
  let asked = 0;
  const { fill, out, clock } = world({ documents: async () => (asked++ === 0 ? { DOC: document } : {}) });
  clock.now = noon + 27_000;
  expect(await fill(order)).toEqual({ ok: false, why: 'gone' });
  expect(out.told).toEqual([]);
});

test('what changed during the wait counts: the vault is locked', async () => {
  let asked = 0;
  const { fill, out, clock } = world({ openVault: async () => (asked++ === 0 ? bound : null) });
  clock.now = noon + 27_000;
  expect(await fill(order)).toEqual({ ok: false, why: 'locked' });
  expect(out.told).toEqual([]);
});

test('a clock that stands still does not wait for ever', async () => {
  const { fill, out, clock } = world({ pause: async () => {} });
  clock.now = noon + 27_000;
  expect(await fill(order)).toEqual({ ok: false, why: 'spent' });
  expect(codes(out.told)).toEqual([]);
});

test.each([
  ['a prompt nobody reported', { promptId: 'DOC.f9' }],
  ['a document nobody reported', { promptId: 'OTHER.f1' }],
  ['something that is no prompt', { promptId: 'f1' }],
])('%s gets nothing', async (_, change) => {
  const { fill, out } = world();
  expect(await fill({ ...order, ...change })).toEqual({ ok: false, why: 'gone' });
  expect(out.told).toEqual([]);
});

test('a prompt without a field gets nothing', async () => {
  const pictured = { ...document, findings: [{ ...document.findings[0]!, fields: 0 }] };
  expect(await world({ documents: async () => ({ DOC: pictured }) }).fill(order)).toEqual({ ok: false, why: 'gone' });
});

test('an account that is not there, also by a name every object has', async () => {
  for (const accountId of ['b', 'constructor', '__proto__'])
    expect(await world().fill({ ...order, accountId })).toEqual({ ok: false, why: 'no-account' });
});

test('a locked vault gives nothing and spends nothing', async () => {
  const { fill, out } = world({}, null);
  expect(await fill(order)).toEqual({ ok: false, why: 'locked' });
  expect(out.steps.size).toBe(0);
});

test('a document that went away before the code was made costs no code', async () => {
  const { fill, out } = world({ tell: async () => false });
  expect(await fill(order)).toEqual({ ok: false, why: 'gone' });
  expect(out.steps.size).toBe(0);
  expect(out.sent).toEqual([]);
});

test('a document that went away between the two gets nothing, and the code is spent', async () => {
  let told = 0;
  const { fill, out } = world({ tell: async () => told++ === 0 });
  expect(await fill(order)).toEqual({ ok: false, why: 'gone' });
  expect(out.steps.size).toBe(1);
});

test('the tab is at another address than the document that asks', async () => {
  const { fill, out } = world({ topOrigin: async () => 'https://elsewhere.example' });
  expect(await fill(order)).toEqual({ ok: false, why: 'gone' });
  expect(out.told).toEqual([]);
});

test('a host that was confirmed is bound, after the code left', async () => {
  const { fill, vault } = world({}, unbound);
  expect(await fill(order)).toEqual({ ok: false, why: 'other-host' });
  expect(vault()?.accounts.a?.sites).toEqual([]);
  expect(await fill({ ...order, confirmed: true })).toEqual({ ok: true, took: true });
  expect(vault()?.accounts.a?.sites).toMatchObject([{ host, mode: 'ask', proved: false }]);
});

test('a host that imitates one of ours is refused, whatever was confirmed', async () => {
  const fake = { ...document, origin: 'https://login.examp1e.com', topOrigin: null };
  const { fill, out } = world({ documents: async () => ({ DOC: fake }) });
  expect(await fill({ ...order, confirmed: true })).toEqual({ ok: false, why: 'look-alike' });
  expect(out.told).toEqual([]);
});

test('a counter is saved before its code leaves, and each code leaves once', async () => {
  const account = { ...bound.accounts.a!, otp: { ...otp, type: 'hotp' as const, counter: 5 } };
  const { fill, out, vault } = world({}, { ...bound, accounts: { a: account } });
  expect(await fill(order)).toMatchObject({ ok: true });
  expect(counter(vault()!)).toBe(6);
  expect(await fill(order)).toMatchObject({ ok: true });
  expect(codes(out.told)).toEqual([hotp(account.otp, 5), hotp(account.otp, 6)]);
});

test('a counter that another window moved meanwhile is not used twice', async () => {
  const account = { ...bound.accounts.a!, otp: { ...otp, type: 'hotp' as const, counter: 5 } };
  const moved = { ...account, otp: { ...account.otp, counter: 9 } };
  const { fill, out } = world(
    { changeVault: async (edit) => edit({ ...bound, accounts: { a: moved } }) },
    { ...bound, accounts: { a: account } },
  );
  expect(await fill(order)).toMatchObject({ ok: true });
  expect(codes(out.told)).toEqual([hotp(account.otp, 9)]);
});

test('a counter whose saving found the vault locked gives no code', async () => {
  const account = { ...bound.accounts.a!, otp: { ...otp, type: 'hotp' as const, counter: 5 } };
  const { fill, out } = world({ changeVault: async () => null }, { ...bound, accounts: { a: account } });
  expect(await fill(order)).toEqual({ ok: false, why: 'locked' });
  expect(codes(out.told)).toEqual([]);
});

test('backup codes leave one after the other, the one before is not tried again', async () => {
  const kept = keepBackupCodes(bound, 'a', ['aaaa1111', 'bbbb2222', 'cccc3333'], noon);
  const { fill, out } = world({}, spendBackupCode(kept, 'a', 'aaaa1111', noon));
  expect(await fill({ ...order, use: 'backup' })).toMatchObject({ ok: true });
  expect(await fill({ ...order, use: 'backup' })).toMatchObject({ ok: true });
  expect(await fill({ ...order, use: 'backup' })).toEqual({ ok: false, why: 'no-backup-code' });
  expect(codes(out.told)).toEqual(['bbbb2222', 'cccc3333']);
  expect(out.sent.map(({ backupAt }) => backupAt)).toEqual([1, 2]);
  expect(out.steps.size).toBe(0);
});

test('a backup code that another wish took a moment ago is passed over', async () => {
  const kept = keepBackupCodes(bound, 'a', ['aaaa1111', 'bbbb2222'], noon);
  const { fill, out } = world({ triedCodes: async () => [] }, kept);
  out.tried.push(0);
  expect(await fill({ ...order, use: 'backup' })).toMatchObject({ ok: true });
  expect(codes(out.told)).toEqual(['bbbb2222']);
});

test('two wishes for the last backup code send it once', async () => {
  const { fill, out } = world({}, keepBackupCodes(bound, 'a', ['aaaa1111'], noon));
  const results = await Promise.all([fill({ ...order, use: 'backup' }), fill({ ...order, use: 'backup' })]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(codes(out.told)).toEqual(['aaaa1111']);
});

test('the form is sent along only at a sign-in, and only where that was chosen', async () => {
  const chosen = changeSettings(bound, { submitAfterFill: true }, noon);
  const submitted = async (vault: Vault, kind: 'sign-in' | 'turn-off', policy = {}) => {
    const seen = { ...document, findings: [{ ...document.findings[0]!, kind }] };
    const { fill, out } = world({ policy, documents: async () => ({ DOC: seen }) }, vault);
    await fill({ ...order, confirmed: true });
    return out.told.some((message) => message.type === 'fill' && message.submit);
  };
  expect(await submitted(bound, 'sign-in')).toBe(false);
  expect(await submitted(chosen, 'sign-in')).toBe(true);
  expect(await submitted(chosen, 'turn-off')).toBe(false);
  expect(await submitted(chosen, 'sign-in', { submit: false })).toBe(false);
});
