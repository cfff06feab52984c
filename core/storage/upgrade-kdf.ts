import type { KdfCost } from '../crypto/kdf-cost.ts';
import { affordableCost, isDearer, type Measured, MOST_MS } from '../vault/slots/calibrate.ts';
import { costOf, makePasswordSlot } from '../vault/slots/password.ts';
import type { Kdf, Slot } from '../vault/slots/slot.ts';
import type { Vault } from '../vault/vault.ts';
import { follow } from './follow.ts';
import type { OpenVault } from './keeper.ts';
import type { KeeperOptions, VaultStore } from './vault-store.ts';

/** What an unlock by passphrase found out. */
interface Unlocked {
  readonly slot: Slot;
  readonly passphrase: string;
  readonly measured: Measured;
}

/**
 * The cost that a passphrase's slot should have and has not, or null. Where nobody says which, it is what this device does with time to
 * spare: half of what a new vault may take, so that a quick day does not leave a slow phone with a dear slot.
 */
export function dearerCost({ slot, measured }: Unlocked, wanted: KdfCost | undefined): KdfCost | null {
  const target = wanted ?? affordableCost(measured, MOST_MS / 2);
  return isDearer(target, costOf(slot)) ? target : null;
}

/**
 * Wraps the master key under the same passphrase at a dearer cost. Every generation is written again with the new slot: as long as one
 * lay there with the cheap one, guessing would cost what it did.
 */
export async function upgradeKdf(
  store: VaultStore,
  open: OpenVault,
  { slot, passphrase }: Unlocked,
  cost: KdfCost,
  kdf: Kdf,
  { random }: Pick<KeeperOptions, 'random'>,
): Promise<OpenVault> {
  const { masterKey } = open;
  const { open: upgraded } = await store.saveNext(masterKey, async (found, save) => {
    const { vaultId, slots } = found.file.header;
    // Another window was here first.
    if (!slots.some(({ wrap }) => wrap === slot.wrap)) return { open };
    const dearer = await makePasswordSlot({ id: slot.id, vaultId, masterKey, passphrase, cost, kdf, random });
    const next = slots.map((each) => (each.id === slot.id ? dearer : each));
    const vault = { ...found.vault, kdfFloor: { ...found.vault.kdfFloor, ...floorOf(next) } };
    const saved = await save({ vault: follow(found, vault), masterKey, vaultId, slots: next, earlier: 'renew' });
    return saved && { open: saved };
  });
  return upgraded;
}

/** The least that every passphrase of a vault costs. */
function floorOf(slots: readonly Slot[]): Vault['kdfFloor'] {
  const costs = slots.filter(({ type }) => type === 'password').map(costOf);
  return {
    memoryKiB: Math.min(...costs.map(({ memoryKiB }) => memoryKiB)),
    passes: Math.min(...costs.map(({ passes }) => passes)),
  };
}
