import { nextHlc } from '../hlc.ts';
import type { PersonSettings, Vault } from '../vault.ts';

/** Changes what the person chose; unchanged settings keep their clock. */
export function changeSettings(vault: Vault, settings: Partial<PersonSettings>, now: number): Vault {
  const names = (Object.keys(settings) as (keyof PersonSettings)[]).filter(
    (name) => settings[name] !== vault.settings[name],
  );
  if (names.length === 0) return vault;
  const stamps = names.map((name) => [name, nextHlc(vault.settingsClocks[name] ?? '', now, vault.writer)]);
  return {
    ...vault,
    settings: { ...vault.settings, ...settings },
    settingsClocks: { ...vault.settingsClocks, ...Object.fromEntries(stamps) },
  };
}

/** Remembers that an encrypted backup of this revision was stored at `now`; the last hundred are kept. */
export function noteBackup(vault: Vault, rev: number, now: number): Vault {
  return { ...vault, backups: [...vault.backups, { at: now, rev }].slice(-100) };
}

/** Remembers that the file of revision `rev` was opened at `now` and can be; without such a note the newest one gets it. */
export function noteBackupTried(vault: Vault, rev: number, now: number): Vault {
  const exact = vault.backups.findLastIndex((backup) => backup.rev === rev);
  const at = exact === -1 ? vault.backups.length - 1 : exact;
  return {
    ...vault,
    backups: vault.backups.map((backup, index) => (index === at ? { ...backup, triedAt: now } : backup)),
  };
}
