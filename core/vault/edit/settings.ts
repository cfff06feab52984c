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
