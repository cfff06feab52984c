import { encodeBase64Url } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { Damaged } from '../vault/errors.ts';
import type { Kdf } from '../vault/slots/slot.ts';

/** Different derivations one unlock may ask for: damaged or planted generations must not turn it into an hour of work. */
const MOST_DERIVATIONS = 4;

/** For one unlock: derives once for each salt and cost, so that looking at older generations costs nothing more. */
export function onceEach(kdf: Kdf): Kdf {
  const known = new Map<string, Promise<Bytes>>();
  return (passphrase, salt, cost, signal) => {
    const name = `${cost.memoryKiB} ${cost.passes} ${cost.lanes} ${encodeBase64Url(salt)}`;
    const before = known.get(name);
    if (before) return before;
    if (known.size >= MOST_DERIVATIONS) throw new Damaged('storage: the generations ask for too many key derivations');
    const derived = kdf(passphrase, salt, cost, signal);
    known.set(name, derived);
    return derived;
  };
}
