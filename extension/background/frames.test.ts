import { expect, test } from 'vitest';
import { keepBackupCodes } from '../../core/vault/edit/backup-codes.ts';
import { addSite, markSiteProved, setSiteMode } from '../../core/vault/edit/sites.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { fillPaths, ordersOf } from '../../test/fixtures/fill-paths.ts';
import { fillWorld, noon, unbound } from '../../test/fixtures/fill-world.ts';
import type { FillOrder } from './authorize-fill.ts';
import { reported } from './documents.ts';
import { admit, type Sender } from './door.ts';

// security.md E3 as a table, exhaustively: every frame, in every embedding up to three deep, on every path to the door, from the
// words of the browser about the sender to the message that would carry the code.

const self = { id: 'ours', base: 'chrome-extension://ours/' };
const match = 'https://bank.example';
const sub = 'https://id.bank.example';
const other = 'https://shop.example';

/** What may stand around a frame. */
const around = { match, sub, other, opaque: 'null' } as const;
type Around = keyof typeof around;

/** What the browser says of the frame that asks: `parent` is the origin right around it, which some kinds of frame inherit. */
const frames: Record<string, (parent: string) => Pick<Sender, 'url' | 'origin'>> = {
  match: () => ({ url: `${match}/code`, origin: match }),
  sub: () => ({ url: `${sub}/code`, origin: sub }),
  other: () => ({ url: `${other}/code`, origin: other }),
  sandboxed: () => ({ url: `${match}/code`, origin: 'null' }),
  srcdoc: (parent) => ({ url: 'about:srcdoc', origin: parent }),
  blank: (parent) => ({ url: 'about:blank', origin: parent }),
  data: () => ({ url: 'data:text/html,code', origin: 'null' }),
  blob: (parent) => ({ url: `blob:${parent}/0b0d`, origin: parent }),
};

const chains = (depth: number): Around[][] =>
  depth === 0
    ? [[]]
    : chains(depth - 1).flatMap((rest) => (Object.keys(around) as Around[]).map((one) => [one, ...rest]));
const embeddings = [1, 2, 3].flatMap(chains);

const vaults = new Map<string, Vault>();

/** One account of the host, which took codes before and is filled by itself: nothing but the frame can stand in the way. */
function vaultAt(host: string): Vault {
  const known = vaults.get(host);
  if (known) return known;
  const kept = keepBackupCodes(addSite(unbound, 'a', host, noon), 'a', ['aaaa1111'], noon);
  const vault = setSiteMode(markSiteProved(kept, 'a', host, noon), 'a', host, 'automatic', noon);
  vaults.set(host, vault);
  return vault;
}

/** security.md 1.3 and E3, said once more. `all`: the frame and what is around it, as kinds. */
function mayGo(kind: string, ancestors: readonly Around[], order: FillOrder): boolean {
  if (!['match', 'sub', 'other'].includes(kind) || ancestors.includes('opaque')) return false;
  const own = kind === 'other' ? ['other'] : ['match', 'sub'];
  const amongOwn = ancestors.every((one) => own.includes(one));
  // The account was saved for this very document; there is no button for doing that inside a stranger's page.
  if (order.by === 'enrolment') return amongOwn;
  if (order.confirmed) return true;
  return amongOwn && kind === 'match';
}

test('a code goes into a frame only as the table says, on every path', { timeout: 60_000 }, async () => {
  const wrong: string[] = [];
  let cells = 0;
  let sends = 0;
  for (const [kind, frame] of Object.entries(frames))
    for (const ancestors of embeddings) {
      // From the parent up.
      const origins = ancestors.map((one) => around[one]);
      const sender: Sender = {
        id: 'ours',
        frameId: 5,
        documentId: 'D0C',
        tab: { id: 7, url: `${origins.at(-1) === 'null' ? 'data:' : origins.at(-1)}/` },
        ...frame(origins[0] as string),
      };
      const finding = { id: 'f1', kind: 'sign-in', fields: 1, length: 6, takesBackup: true, sure: 1, signals: [] };
      const admitted = admit({ type: 'findings', findings: [finding], ancestors: origins }, sender, self);
      for (const [name, path] of Object.entries(fillPaths))
        for (const order of ordersOf(path, 'D0C.f1', 'a')) {
          cells++;
          const bound =
            order.by === 'enrolment' && ['match', 'sub', 'other'].includes(kind) ? frame('').origin! : match;
          const documents =
            admitted?.from === 'page' && admitted.message.type === 'findings'
              ? reported({}, { ...admitted.place, findings: admitted.message.findings, ancestors: origins }, 1)
              : {};
          const { fill, out } = fillWorld({ documents: async () => documents }, vaultAt(new URL(bound).host));
          await fill(order);
          const sent = out.told.flatMap((message) => (message.type === 'fill' ? [message] : []));
          const expected = mayGo(kind, ancestors, order);
          if (sent.length > 0) sends++;
          if (sent.length !== (expected ? 1 : 0) || sent.some(({ origin }) => origin !== frame(origins[0]!).origin))
            wrong.push(
              `${[...ancestors].reverse().join(' > ')} > ${kind}, ${name} ${order.use} ${order.confirmed}: ${sent.length}`,
            );
        }
    }
  console.log(
    `frames: ${Object.keys(frames).length * embeddings.length} embeddings, ${cells} cells, ${sends} codes sent`,
  );
  expect(wrong).toEqual([]);
  expect(sends).toBeGreaterThan(0);
  expect(Object.keys(frames).length * embeddings.length).toBeGreaterThanOrEqual(72);
});
