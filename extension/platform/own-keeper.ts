import { systemRandom } from '../../core/crypto/random.ts';
import type { Keeper } from '../../core/storage/keeper.ts';
import { openKeeper } from '../../core/storage/open-keeper.ts';
import { openSecondCopy } from '../../core/storage/second-copy.ts';
import type { Kdf } from '../../core/ui/home.ts';
import { anchor } from './anchor.ts';

/** The extension's one vault, the same for its windows and its background. */
export function openOwnKeeper(kdf: Kdf): Keeper {
  return openKeeper({
    name: 'watchword',
    kdf,
    now: Date.now,
    random: systemRandom,
    createdBy: 'watchword-extension',
    anchor,
    copy: openSecondCopy('watchword'),
  });
}
