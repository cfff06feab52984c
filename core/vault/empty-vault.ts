import type { KdfFloor, PersonSettings, Vault } from './vault.ts';

/** What holds when nobody has chosen anything. */
export const defaultSettings: PersonSettings = {
  language: null,
  theme: 'system',
  idleMinutes: 5,
  hiddenSeconds: 60,
  tapToReveal: false,
  clipboardSeconds: 30,
  openPopupAtPrompt: false,
  submitAfterFill: false,
};

/** A vault before its first save. `writer`: 8 hex digits that name this home. */
export function emptyVault(writer: string, kdfFloor: KdfFloor): Vault {
  return {
    rev: 0,
    prevHash: '',
    writer,
    accounts: {},
    tombstones: {},
    settings: defaultSettings,
    settingsClocks: {},
    kdfFloor,
    links: [],
    backups: [],
  };
}
