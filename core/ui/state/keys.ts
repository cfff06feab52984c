import type { Keeper, NewPasskey, OpenVault, Rekeyed } from '../../storage/keeper.ts';
import type { Rekeying } from '../../storage/rekey.ts';
import type { SlotInfo } from '../../storage/ways-in.ts';
import type { SlotSecret } from '../../vault/slots/slot.ts';

/** What can be done to the ways into the open vault. Everything throws what the keeper throws; the screens then show what was saved. */
export interface Keys {
  ways(): Promise<SlotInfo[]>;
  /** The new code: shown once, never again. */
  addCode(): Promise<string>;
  addPasskey(passkey: NewPasskey): Promise<void>;
  /** A way in for the holder of an organisation's private key. */
  addEscrow(publicKey: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  /** Tries a secret and notes that it opened; which one it was. */
  prove(secret: SlotSecret): Promise<string>;
  /** A new master key: to replace or remove a way in, or because it leaked. */
  renew(rekeying: Rekeying): Promise<Rekeyed>;
}

/** `current`: the open vault; throws while it is locked. */
export function createKeys(keeper: Keeper, current: () => OpenVault, show: (open: OpenVault) => Promise<void>): Keys {
  const key = () => current().masterKey;
  return {
    ways: async () => keeper.slots(key()),
    async addCode() {
      const { open, code } = await keeper.addRecoveryCode(key(), '');
      await show(open);
      return code;
    },
    addPasskey: async (passkey) => show(await keeper.addPasskey(key(), passkey)),
    addEscrow: async (publicKey) => show(await keeper.addEscrow(key(), publicKey)),
    rename: async (id, name) => show(await keeper.renameSlot(key(), id, name)),
    async prove(secret) {
      const id = await keeper.proveSlot(key(), secret);
      await show(await keeper.open(key()));
      return id;
    },
    async renew(rekeying) {
      const rekeyed = await keeper.rekey(key(), rekeying);
      await show(rekeyed.open);
      return rekeyed;
    },
  };
}
