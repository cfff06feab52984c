import { needsLaterReader } from '../vault/header.ts';
import { behindAnchor } from './anchor.ts';
import type { OpenVault } from './keeper.ts';
import type { Found } from './shelf.ts';

/** What was found, as the screens get it. */
export function opened(found: Found): OpenVault {
  const { vault, masterKey, generation, damaged, anchor, file } = found;
  const newest = newestRev(found);
  const openedOlder =
    damaged.length === 0 ? null : { rev: generation.rev, savedAt: generation.savedAt, lost: newest - generation.rev };
  const hash = damaged.length === 0 ? generation.hash : null;
  return {
    vault,
    masterKey,
    hash: generation.hash,
    openedOlder,
    rolledBack: behindAnchor(anchor, { vaultId: file.header.vaultId, rev: newest, hash }),
    putBack: generation.putBack ? { savedAt: generation.savedAt } : null,
    readOnly: needsLaterReader(file.header),
  };
}

/** The highest revision that stands here, the damaged ones too. */
export function newestRev({ shelf, vault, damaged }: Pick<Found, 'shelf' | 'vault' | 'damaged'>): number {
  return Math.max(shelf.head?.rev ?? 0, vault.rev, ...damaged);
}
