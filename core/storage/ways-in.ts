import type { Header } from '../vault/header.ts';
import { escrowKeyOf } from '../vault/slots/escrow.ts';
import { type PasskeyRequest, passkeyRequest } from '../vault/slots/passkey.ts';
import { slotNotes } from '../vault/slots/slot-notes.ts';
import type { Vault } from '../vault/vault.ts';

/** What can be tried on a locked vault or file. Read from a header that nobody has vouched for yet: good for asking, not for deciding. */
export interface WaysIn {
  readonly recovery: boolean;
  /** Put all of them to the browser at once; it asks for the one that is at hand. */
  readonly passkeys: readonly PasskeyRequest[];
  /** The public keys of organisations that can open it. */
  readonly escrow: readonly string[];
}

/** One way in, for the person's list of them. */
export interface SlotInfo {
  readonly id: string;
  /** `password`, `recovery`, `prf` (a passkey), `escrow` (an organisation's key), or a later version's kind. */
  readonly type: string;
  readonly name: string;
  /** ms; null for a slot made before this was noted. */
  readonly createdAt: number | null;
  /** When it last showed that it opens the vault; null: never. */
  readonly provedAt: number | null;
  /** Of a passkey: how the browser is asked for it. */
  readonly passkey: PasskeyRequest | null;
  /** Of an organisation's: its public key, base64url. */
  readonly escrowKey: string | null;
}

/** What a header offers. */
export function waysIn({ slots }: Header): WaysIn {
  return {
    recovery: slots.some(({ type }) => type === 'recovery'),
    passkeys: slots.filter(({ type }) => type === 'prf').map(passkeyRequest),
    escrow: slots.flatMap((slot) => escrowKeyOf(slot) ?? []),
  };
}

/** The ways into an open vault, in the order they were made. */
export function slotInfos(vault: Vault, { slots }: Pick<Header, 'slots'>): SlotInfo[] {
  const notes = slotNotes(vault);
  return slots.map((slot) => {
    const { id, type } = slot;
    const { name = '', createdAt = null, provedAt = null } = notes[id] ?? {};
    const passkey = type === 'prf' ? passkeyRequest(slot) : null;
    return { id, type, name, createdAt, provedAt, passkey, escrowKey: escrowKeyOf(slot) };
  });
}
