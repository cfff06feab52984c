import { afterEach, expect, test } from 'vitest';
import { behind } from '../../test/storage/homes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { systemRandom } from '../crypto/random.ts';
import { AUDIT, type Audit, openAudit } from './audit.ts';
import { sealRecord } from './sealed-record.ts';

const masterKey = new Uint8Array(32).fill(7);
const made: Audit[] = [];
afterEach(() => {
  for (const each of made.splice(0)) each.close();
});

function log(name = `audit-${crypto.randomUUID()}`) {
  const audit = openAudit({ name, random: systemRandom });
  made.push(audit);
  return { name, audit };
}

const fill = (host: string) =>
  ({ kind: 'fill', host, account: 'Example (ada)', use: 'totp', by: 'person', outcome: 'took' }) as const;

test('what happened is there again, oldest first, for the key alone; of two thousand and one the oldest goes', async () => {
  const { name, audit } = log();
  await audit.note(masterKey, { kind: 'unlock' }, 1);
  await audit.note(masterKey, fill('login.example.com'), 2);
  expect(await log(name).audit.read(masterKey)).toEqual([
    { kind: 'unlock', at: 1 },
    { ...fill('login.example.com'), at: 2 },
  ]);
  expect(await audit.read(new Uint8Array(32))).toEqual([]);
  const many = Array.from({ length: 2_000 }, (_, at) => ({ kind: 'unlock', at }));
  await put(name, { entries: many, policy: {} });
  await audit.note(masterKey, { kind: 'unlock' }, 9_999);
  const kept = await audit.read(masterKey);
  expect([kept.length, kept[0]?.at, kept.at(-1)?.at]).toEqual([2_000, 1, 9_999]);
});

test('an entry that this version cannot read goes alone, and a long name costs no entry', async () => {
  const { name, audit } = log();
  await put(name, { entries: [{ kind: 'unlock', at: 1 }, { kind: 'later', at: 2 }, 'x'], policy: {} });
  await audit.note(masterKey, fill('h'.repeat(999)), 3);
  expect((await audit.read(masterKey)).map(({ kind, at }) => [kind, at])).toEqual([
    ['unlock', 1],
    ['fill', 3],
  ]);
});

test('a change of policy is noted once, by the names of what is others than before', async () => {
  const { audit } = log();
  await audit.notePolicy(masterKey, { fillMode: 'ask', submit: false }, 1);
  await audit.notePolicy(masterKey, { fillMode: 'ask', submit: false }, 2);
  await audit.notePolicy(masterKey, { fillMode: 'off' }, 3);
  expect(await audit.read(masterKey)).toEqual([
    { kind: 'policy', names: ['fillMode', 'submit'], at: 1 },
    { kind: 'policy', names: ['fillMode', 'submit'], at: 3 },
  ]);
});

test('what is noted in one window is told in that one and in another, until it listens no longer', async () => {
  const { name, audit } = log();
  const other = log(name).audit;
  const heard: string[] = [];
  const stops = [audit.watch(() => heard.push('here')), other.watch(() => heard.push('there'))];
  log().audit.watch(() => heard.push('another log'));
  await audit.note(masterKey, { kind: 'unlock' }, 1);
  await expect.poll(() => heard.sort()).toEqual(['here', 'there']);
  stops[1]?.();
  await audit.note(masterKey, { kind: 'unlock' }, 2);
  await expect.poll(() => heard.sort()).toEqual(['here', 'here', 'there']);
});

/** Puts a log there as another version may have left it. */
async function put(name: string, content: unknown): Promise<void> {
  const sealed = await sealRecord(masterKey, AUDIT, encodeUtf8(JSON.stringify(content)), systemRandom);
  await behind(name, async (database) => {
    const before = (await database.get('records', AUDIT)) as { version: number } | undefined;
    await database.put('records', { version: (before?.version ?? 0) + 1, sealed }, AUDIT);
  });
}
