import type { Kdf } from '../../core/ui/home.ts';
import address from './kdf-worker.ts?worker&url';
import { ownWorkerAddress } from './worker-address.ts';

/** Argon2id in a worker of its own, which ends with the work or with `signal`. */
export const kdf: Kdf = (passphrase, salt, cost, signal) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(ownWorkerAddress(address), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', stopped);
    };
    const stopped = () => {
      end();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', stopped);
    worker.onmessage = (event) => {
      end();
      if (event.data.key) resolve(event.data.key);
      else reject(new Error(event.data.failed));
    };
    worker.onerror = () => {
      end();
      reject(new Error('argon2id: the worker could not start or ran out of memory'));
    };
    worker.postMessage({ passphrase, salt, cost });
  });
