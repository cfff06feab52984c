import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEGIN, SECRET, sampleVault } from '../../test/vault-vectors/sample-vault.ts';
import { addAccount } from './edit/add-account.ts';
import { keepBackupCodes, spendBackupCode } from './edit/backup-codes.ts';
import { changeAccount } from './edit/change-account.ts';
import { takeHotpCounter } from './edit/hotp.ts';
import { changeSettings } from './edit/settings.ts';
import { addSite, removeSite, setSiteMode } from './edit/sites.ts';
import { deleteForGood, restoreAccount, trashAccount } from './edit/trash.ts';
import { mergeVaults } from './merge.ts';
import { bringBack, mergePreview } from './merge-preview.ts';
import type { Vault } from './vault.ts';

const DAY = 86_400_000;
const base = sampleVault(3);
/** The same vault in another home. */
const phone: Vault = { ...base, writer: '0000000b' };
const shared = ({ accounts, tombstones, settings, settingsClocks, backups }: Vault) => ({
  accounts,
  tombstones,
  settings,
  settingsClocks,
  backups,
});

test('two homes that change different fields of one account keep both changes', () => {
  const here = changeAccount(base, 'a0', { name: 'eve' }, BEGIN + 10);
  const there = changeAccount(phone, 'a0', { note: 'work' }, BEGIN + 20);
  expect(mergeVaults(here, there).accounts.a0).toMatchObject({ name: 'eve', note: 'work' });
});

test('of two writes to one field the later one stays', () => {
  const here = changeAccount(base, 'a0', { name: 'early' }, BEGIN + 10);
  const there = changeAccount(phone, 'a0', { name: 'late' }, BEGIN + 20);
  expect(mergeVaults(here, there).accounts.a0!.name).toBe('late');
  expect(mergeVaults(there, here).accounts.a0!.name).toBe('late');
});

test('an HOTP counter never goes back, even when the other field values win', () => {
  const otp = { type: 'hotp', secret: SECRET, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
  const start = changeAccount(base, 'a0', { otp }, BEGIN + 1);
  let here = start;
  for (let n = 0; n < 5; n++) here = takeHotpCounter(here, 'a0', BEGIN + 2);
  const there = changeAccount({ ...start, writer: '0000000b' }, 'a0', { otp: { ...otp, digits: 8 } }, BEGIN + 99);
  expect(mergeVaults(here, there).accounts.a0!.otp).toMatchObject({ digits: 8, counter: 5 });
  const renewed = changeAccount(there, 'a0', { otp: { ...otp, secret: 'MZXW6YTBOI' } }, BEGIN + 100);
  expect(mergeVaults(here, renewed).accounts.a0!.otp).toMatchObject({ secret: 'MZXW6YTBOI', counter: 0 });
});

test('a backup code spent in either home stays spent; a new set begins unspent', () => {
  const codes = ['AAAA', 'BBBB', 'CCCC'];
  const start = keepBackupCodes(base, 'a0', codes, BEGIN + 1);
  const here = spendBackupCode(start, 'a0', 'AAAA', BEGIN + 2);
  const there = spendBackupCode({ ...start, writer: '0000000b' }, 'a0', 'BBBB', BEGIN + 3);
  const used = (vault: Vault) => vault.accounts.a0!.backupCodes!.codes.map(({ usedAt }) => usedAt);
  expect(used(mergeVaults(here, there))).toEqual([BEGIN + 2, BEGIN + 3, null]);
  const replaced = keepBackupCodes({ ...start, writer: '0000000b' }, 'a0', codes, BEGIN + 9);
  expect(used(mergeVaults(here, replaced))).toEqual([null, null, null]);
});

test('sites merge host by host: two added are two kept, one removed later is gone', () => {
  const start = addSite(base, 'a0', 'old.example', BEGIN + 1);
  const here = removeSite(addSite(start, 'a0', 'here.example', BEGIN + 2), 'a0', 'old.example', BEGIN + 3);
  const there = setSiteMode(
    addSite({ ...start, writer: '0000000b' }, 'a0', 'there.example', BEGIN + 4),
    'a0',
    'there.example',
    'automatic',
    BEGIN + 5,
  );
  const sites = mergeVaults(here, there).accounts.a0!.sites.map(({ host, mode }) => `${host} ${mode}`);
  expect(sites).toEqual(['here.example ask', 'there.example automatic']);
});

test('a tombstone wins over older edits, a later edit brings the account back', () => {
  const here = deleteForGood(trashAccount(base, 'a0', BEGIN + 10), 'a0', BEGIN + 20);
  const early = changeAccount(phone, 'a0', { name: 'early' }, BEGIN + 15);
  const late = changeAccount(phone, 'a0', { name: 'late' }, BEGIN + 25);
  expect(mergeVaults(here, early).accounts.a0).toBeUndefined();
  expect(mergeVaults(here, late).accounts.a0!.name).toBe('late');
});

test('what belongs to this home stays, settings go by their clocks', () => {
  const there = changeSettings({ ...phone, rev: 77 }, { theme: 'dark' }, BEGIN + 5);
  const merged = mergeVaults(changeSettings(base, { idleMinutes: 9 }, BEGIN + 1), there);
  expect(merged).toMatchObject({ rev: base.rev, writer: base.writer, settings: { theme: 'dark', idleMinutes: 9 } });
});

const edit = fc.record({
  kind: fc.constantFrom(
    'name',
    'note',
    'site',
    'unsite',
    'trash',
    'restore',
    'delete',
    'add',
    'theme',
    'favourite',
    'codes',
    'spend',
  ),
  which: fc.nat(3),
  value: fc.nat(3),
  after: fc.nat(40),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(vault: Vault, { kind, which, value, after }: Edit): Vault {
  const id = `a${which}`;
  const now = BEGIN + after;
  if (kind === 'theme') return changeSettings(vault, { theme: value % 2 ? 'dark' : 'light' }, now);
  const account = vault.accounts[id];
  if (!account)
    return kind === 'add' && !vault.tombstones[id]
      ? addAccount(vault, { ...base.accounts.a0!, warnings: [] }, id, now)
      : vault;
  if (kind === 'name' || kind === 'note') return changeAccount(vault, id, { [kind]: `${value}` }, now);
  if (kind === 'favourite') return changeAccount(vault, id, { favourite: value % 2 === 0 }, now);
  if (kind === 'site') return addSite(vault, id, `h${value}.example`, now);
  if (kind === 'unsite') return removeSite(vault, id, `h${value}.example`, now);
  if (kind === 'trash') return trashAccount(vault, id, now);
  if (kind === 'restore') return restoreAccount(vault, id, now);
  if (kind === 'codes') return keepBackupCodes(vault, id, ['AAAA'], now);
  if (kind === 'spend')
    return account.backupCodes?.codes[0]?.usedAt === null ? spendBackupCode(vault, id, 'AAAA', now) : vault;
  if (kind === 'delete') return account.deletedAt === null ? vault : deleteForGood(vault, id, now);
  return vault;
}
const edits = fc.array(edit, { maxLength: 25 });

test('merging does not depend on who merges, and merging again changes nothing', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(edits, edits, (left, right) => {
      const here = left.reduce(apply, base);
      const there = right.reduce(apply, phone);
      const merged = mergeVaults(here, there);
      expect(shared(mergeVaults(there, here))).toEqual(shared(merged));
      expect(mergeVaults(merged, there)).toEqual(merged);
      expect(mergeVaults(merged, here)).toEqual(merged);
      expect(mergeVaults(here, here)).toEqual(here);
    }),
    { numRuns: 500 },
  );
});

test('a preview says what is new, changed, older and deleted, and leaves the rest out', () => {
  const backup = changeAccount(
    changeAccount(
      addAccount(
        phone,
        { issuer: 'New', name: 'n', otp: { ...base.accounts.a0!.otp, secret: 'MZXW6YTB' }, warnings: [] },
        'new',
        BEGIN + 5,
      ),
      'a0',
      { name: 'from the backup' },
      BEGIN + 6,
    ),
    'a1',
    { note: 'old note' },
    BEGIN + 7,
  );
  const twin = addAccount(backup, { ...base.accounts.a0!, warnings: [] }, 'twin', BEGIN + 5);
  const ours = deleteForGood(
    trashAccount(changeAccount(base, 'a1', { note: 'newer note' }, BEGIN + DAY), 'a2', BEGIN + 8),
    'a2',
    BEGIN + 9,
  );
  const preview = mergePreview(ours, twin);
  expect(preview.added.map(({ account, twin }) => [account.id, twin])).toEqual([
    ['new', null],
    ['twin', 'a1'],
  ]);
  expect(preview.changed.map(({ after, fields }) => [after.id, fields])).toEqual([['a0', ['name']]]);
  expect(preview.older.map(({ ours }) => ours.id)).toEqual(['a1']);
  expect(preview.deleted.map(({ id }) => id)).toEqual(['a2']);
  expect(mergePreview(ours, ours)).toEqual({ added: [], changed: [], older: [], deleted: [] });
});

test('an account deleted here can be brought back from a backup, and stays after the next merge', () => {
  const gone = deleteForGood(trashAccount(base, 'a2', BEGIN + 8), 'a2', BEGIN + 9);
  const back = bringBack(gone, [phone.accounts.a2!], BEGIN + 10);
  expect(back.accounts.a2).toMatchObject({ name: 'ada+2@example.com', deletedAt: null });
  expect(mergeVaults(gone, back).accounts.a2).toEqual(back.accounts.a2);
  const trashed = trashAccount(base, 'a2', BEGIN + 8);
  expect(bringBack(trashed, [phone.accounts.a2!], BEGIN + 10).accounts.a2!.deletedAt).toBeNull();
});
