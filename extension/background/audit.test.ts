import { beforeEach, expect, test, vi } from 'vitest';
import { bound, document, order } from '../../test/fixtures/fill-world.ts';
import { audited } from './audit.ts';

// The browser itself is stood in for: its policy, its vault and what it keeps.
const here = {
  ruled: async () => ({ policy: {}, profiles: [] }),
  key: async (): Promise<Uint8Array | null> => new Uint8Array(32).fill(7),
  noted: [] as object[],
};

vi.mock('../platform/memory.ts', () => ({ memory: {} }));
vi.mock('../platform/own-audit.ts', () => ({
  ownAudit: { note: async (_: Uint8Array, event: object) => void here.noted.push(event) },
}));
vi.mock('../platform/session-keys.ts', () => ({ sessionKeys: { get: () => here.key() } }));
vi.mock('./policy.ts', () => ({ ruled: () => here.ruled() }));
vi.mock('./seen.ts', () => ({ seen: { get: async () => ({ [document.documentId]: document }) } }));
vi.mock('./vault.ts', () => ({ openVault: async () => bound }));

const fill = () => audited(async () => ({ ok: true, took: true }))(order);

beforeEach(() => {
  here.noted = [];
});

test('what was asked of the door is in the log with what came of it', async () => {
  expect(await fill()).toEqual({ ok: true, took: true });
  expect(here.noted).toMatchObject([{ kind: 'fill', use: 'totp', by: 'person', outcome: 'took' }]);
});

test('a log that cannot be kept does not make a code that was sent look like one that was not', async () => {
  const refuses = async () => Promise.reject(new Error('the browser does not answer'));
  here.key = refuses;
  expect(await fill()).toEqual({ ok: true, took: true });
  here.ruled = refuses;
  expect(await fill()).toEqual({ ok: true, took: true });
  expect(here.noted).toEqual([]);
});
