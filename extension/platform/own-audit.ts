import { systemRandom } from '../../core/crypto/random.ts';
import { openAudit } from '../../core/storage/audit.ts';

/** The extension's log, the same for its windows and its background. */
export const ownAudit = openAudit({ name: 'watchword', random: systemRandom });
