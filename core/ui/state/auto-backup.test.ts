import { expect, test } from 'vitest';
import { memoryHome } from '../../../test/ui/memory-home.ts';
import { sampleVault } from '../../../test/ui/sample-vault.ts';
import type { BackupFolder } from '../../storage/backup-folder.ts';
import type { OpenVault } from '../../storage/keeper.ts';
import { noteBackup, noteBackupTried } from '../../vault/edit/settings.ts';
import { noteSlot } from '../../vault/slots/slot-notes.ts';
import type { Vault } from '../../vault/vault.ts';
import { createAutoBackup } from './auto-backup.ts';

const now = 1_790_000_000_000;
const opened = (vault: Vault, readOnly = false): OpenVault => ({
  vault,
  masterKey: new Uint8Array(32),
  hash: '',
  openedOlder: null,
  rolledBack: null,
  putBack: null,
  readOnly,
});

function folder(allowed: boolean, save?: BackupFolder['save']) {
  const files: string[] = [];
  const made: BackupFolder = {
    state: async () => ({ name: 'Backups', allowed }),
    choose: async () => true,
    allow: async () => allowed,
    save:
      save ??
      (async (name) => {
        files.push(name);
      }),
    forget: async () => {},
  };
  return { files, made };
}

async function run(vault: Vault, given: ReturnType<typeof folder>, exportAllowed = true, readOnly = false) {
  const noted: [number, number][] = [];
  const failed: unknown[] = [];
  const home = memoryHome({ vault, now, frozen: true, backupFolder: given.made, policy: { exportAllowed } });
  const backUp = createAutoBackup(
    home,
    async (rev, at) => noted.push([rev, at]),
    (error) => failed.push(error),
  );
  await backUp(opened(vault, readOnly));
  return { noted, failed, files: given.files };
}

const unbacked = { ...sampleVault(2, now), backups: [] };

test('an account that is in no backup goes into the folder, and it is noted when', async () => {
  const { noted, files } = await run(unbacked, folder(true));
  expect(files).toEqual([expect.stringMatching(/^watchword-2026-09-21T.*\.watchword$/)]);
  expect(noted).toEqual([[unbacked.rev, now]]);
});

test('a new way in goes into the folder as well: the last file does not know it', async () => {
  const before = noteBackup(unbacked, 12, now);
  const { noted } = await run(noteSlot(before, 'kit', { name: '', createdAt: now + 1, provedAt: null }), folder(true));
  expect(noted).toHaveLength(1);
});

test.each<[string, Parameters<typeof run>]>([
  ['nothing changed since the last backup', [noteBackup(unbacked, 12, now), folder(true)]],
  ['the browser wants to ask first', [unbacked, folder(false)]],
  ['the administrator forbids backup files', [unbacked, folder(true), false]],
  ['the vault can only be looked at', [unbacked, folder(true), true, true]],
])('nothing is written when %s', async (_, given) => {
  const { noted, files, failed } = await run(...given);
  expect([noted, files, failed]).toEqual([[], [], []]);
});

test('a folder that fails is told, and no backup is noted', async () => {
  const full = folder(true, () => Promise.reject(new Error('disk full')));
  const { noted, failed } = await run(unbacked, full);
  expect(noted).toEqual([]);
  expect(failed).toHaveLength(1);
});

test('an opened file is noted at its own backup, else at the newest', () => {
  const vault = noteBackup(noteBackup(unbacked, 3, now), 8, now + 1);
  const triedOf = (rev: number) => noteBackupTried(vault, rev, now + 9).backups.map(({ triedAt }) => triedAt ?? null);
  expect(triedOf(3)).toEqual([now + 9, null]);
  expect(triedOf(5)).toEqual([null, now + 9]);
});
