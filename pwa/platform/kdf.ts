import type { Kdf } from '../../core/ui/home.ts';
import type { KdfAnswer, KdfRequest } from './kdf.worker.ts';
import { addresses, trusted } from './trusted-addresses.ts';

/**
 * Argon2id in a worker of its own for each derivation: aborting ends it at once, and what it held in memory goes with it.
 * Rejects with the signal's reason, or with a sentence of core/crypto.
 */
export const kdf: Kdf = (passphrase, salt, cost, signal) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(trusted(addresses.kdfWorker), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      signal?.removeEventListener('abort', aborted);
      settle();
    };
    const aborted = () => end(() => reject(signal?.reason));
    signal?.addEventListener('abort', aborted);
    worker.onerror = () =>
      end(() => reject(new Error('argon2id: the worker could not run; there may be too little memory')));
    worker.onmessage = ({ data }: MessageEvent<KdfAnswer>) =>
      end(() => ('key' in data ? resolve(data.key) : reject(new Error(data.problem))));
    worker.postMessage({ passphrase, salt, cost } satisfies KdfRequest);
  });
