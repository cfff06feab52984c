import type { Vault } from '../../core/vault/vault.ts';
import { openOwnKeeper } from '../platform/own-keeper.ts';
import { sessionKeys } from '../platform/session-keys.ts';

// A passphrase is only ever taken in a window, which has a worker for it.
const keeper = openOwnKeeper(() => Promise.reject(new Error('background: no passphrase is taken here')));

/** The vault as it is now, or null while locked. Decrypted anew each time and let go by whoever asked. */
export async function openVault(): Promise<Vault | null> {
  const key = await sessionKeys.get();
  if (!key) return null;
  try {
    return (await keeper.open(key)).vault;
  } catch (error) {
    // The passphrase was changed elsewhere: this key is of no use any more.
    if (error instanceof Error && error.name === 'WrongKey') await sessionKeys.clear();
    return null;
  } finally {
    key.fill(0);
  }
}

/** Saves an edit; null while locked. Throws what the keeper throws. */
export async function changeVault(edit: (vault: Vault) => Vault): Promise<Vault | null> {
  const key = await sessionKeys.get();
  if (!key) return null;
  try {
    return (await keeper.change(key, edit)).vault;
  } finally {
    key.fill(0);
  }
}

/** What opens the vault, as its header says. */
export const waysIn = () => keeper.waysIn();
