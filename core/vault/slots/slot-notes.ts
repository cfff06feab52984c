import type { SlotNote, Vault } from '../vault.ts';
import type { Slot } from './slot.ts';

/** The notes of a vault's slots, by slot id. */
export function slotNotes(vault: Vault): Readonly<Record<string, SlotNote>> {
  return vault.slotNotes ?? {};
}

/** Writes one slot's note. */
export function noteSlot(vault: Vault, id: string, note: SlotNote): Vault {
  return { ...vault, slotNotes: { ...slotNotes(vault), [id]: note } };
}

/** Drops the notes of slots that are not there: a removed one's, or another home's that came with a merge. */
export function forgetOtherSlots(vault: Vault, slots: readonly Slot[]): Vault {
  const notes = Object.entries(slotNotes(vault));
  const kept = notes.filter(([id]) => slots.some((slot) => slot.id === id));
  return kept.length === notes.length ? vault : { ...vault, slotNotes: Object.fromEntries(kept) };
}
