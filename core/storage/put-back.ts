import { readVaultFile } from '../vault/codec.ts';
import { Damaged, WrongKey } from '../vault/errors.ts';
import type { Header } from '../vault/header.ts';
import type { Anchor } from './anchor.ts';
import { opened } from './opened.ts';
import type { Sealed } from './save.ts';
import type { Opened, Shelf } from './shelf.ts';

/** Whether this is all that was ever saved, as far as this home knows. */
export function isWhole(found: Opened | Error, anchor: Anchor | null): found is Opened {
  if (found instanceof Error) return false;
  const { openedOlder, rolledBack } = opened({ ...found, anchor });
  return !openedOlder && !rolledBack;
}

/** Whether a master key was replaced between two headers: then no slot is wrapped as it was. */
export function rekeyedBetween(before: Header, after: Header): boolean {
  const wraps = new Set(before.slots.map(({ wrap }) => wrap));
  return !after.slots.some(({ wrap }) => wraps.has(wrap));
}

/**
 * Whether the second copy is a save that the database has lost. A copy is written after its save: one that is ahead means that the
 * database went back, even where it opens with no key, because an older passphrase stands there again. `here`: the newest header
 * on the shelf that can be read.
 */
export function hasLost(found: Opened | Error, shelf: Shelf, here: Header | null, copy: Sealed): boolean {
  if (here && here.vaultId !== readVaultFile(copy.file).header.vaultId) return false;
  const newest = Math.max(shelf.head?.rev ?? 0, ...shelf.generations.map(({ rev }) => rev));
  const { rev } = copy.generation;
  if (found instanceof WrongKey) return rev > newest;
  if (found instanceof Error) return found instanceof Damaged && rev >= newest;
  return found.damaged.length > 0 ? rev >= newest : rev > newest;
}
