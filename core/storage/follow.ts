import type { Vault } from '../vault/vault.ts';
import type { Found } from './shelf.ts';

/** An edited vault as the one that comes after what was found. */
export function follow(found: Found, edited: Vault): Vault {
  // After every revision that ever stood here, the damaged ones too: a revision never means two things.
  const newest = Math.max(found.shelf.head?.rev ?? 0, found.vault.rev, ...found.damaged);
  return { ...edited, rev: newest + 1, prevHash: found.generation.hash };
}
