import type { Bytes } from '../../core/bytes/bytes.ts';
import { argon2id } from '../../core/crypto/argon2id.ts';
import type { KdfCost } from '../../core/crypto/kdf-cost.ts';

/** Argon2id away from the window's thread. One passphrase in, one key or one reason out; then the window ends this worker. */
self.onmessage = async (event: MessageEvent<{ passphrase: string; salt: Bytes; cost: KdfCost }>) => {
  const { passphrase, salt, cost } = event.data;
  try {
    self.postMessage({ key: await argon2id(passphrase, salt, cost) });
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? error.message : 'argon2id: failed' });
  }
};
