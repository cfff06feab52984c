import { escrowSlot } from './escrow.ts';
import { passkeySlot } from './passkey.ts';
import { passwordSlot } from './password.ts';
import { recoverySlot } from './recovery.ts';
import type { SlotKind } from './slot.ts';

/** Every kind of slot this version can open, by type. Slots of other types are kept and passed over. */
export const slotKinds: readonly SlotKind[] = [escrowSlot, passkeySlot, passwordSlot, recoverySlot];

/** The kind for a slot's type, or null when it is not one of ours. */
export function slotKind(type: string): SlotKind | null {
  return slotKinds.find((kind) => kind.type === type) ?? null;
}
