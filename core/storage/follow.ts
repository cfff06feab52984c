import type { Vault } from '../vault/vault.ts';
import { newestRev } from './opened.ts';
import type { Found } from './shelf.ts';

/** An edited vault as the one that comes after what was found. */
export function follow(found: Found, edited: Vault): Vault {
  const { anchor, file, generation } = found;
  // After every revision that ever stood here, damaged or taken back: a revision never means two things.
  const known = anchor?.vaultId === file.header.vaultId ? anchor.rev : 0;
  return { ...edited, rev: Math.max(newestRev(found), known) + 1, prevHash: generation.hash };
}
