import type { Bytes } from '../../core/bytes/bytes.ts';
import { argon2id } from '../../core/crypto/argon2id.ts';
import type { KdfCost } from '../../core/crypto/kdf-cost.ts';

/** What the page asks of this worker: one derivation, then the page ends it. */
export interface KdfRequest {
  readonly passphrase: string;
  readonly salt: Bytes;
  readonly cost: KdfCost;
}

export type KdfAnswer = { readonly key: Bytes } | { readonly problem: string };

self.onmessage = async ({ data }: MessageEvent<KdfRequest>) => {
  let answer: KdfAnswer;
  try {
    answer = { key: await argon2id(data.passphrase, data.salt, data.cost) };
  } catch (error) {
    answer = { problem: error instanceof Error ? error.message : 'argon2id: could not be computed' };
  }
  self.postMessage(answer);
};
