import { decodeBase64 } from '../../core/bytes/base64.ts';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { argon2id } from '../../core/crypto/argon2id.ts';
import { openVaultFile, readVaultFile, unlockVaultFile } from '../../core/vault/codec.ts';
import { Damaged, TooNew, WrongKey } from '../../core/vault/errors.ts';
import type { Kdf } from '../../core/vault/slots/slot.ts';
import header from './header.json' with { type: 'json' };
import kdfLimit from './kdf-limit.json' with { type: 'json' };
import mac from './mac.json' with { type: 'json' };
import noMatch from './no-match.json' with { type: 'json' };
import payload from './payload.json' with { type: 'json' };
import slot from './slot.json' with { type: 'json' };
import success from './success.json' with { type: 'json' };
import type { Outcome, Vector } from './vector.ts';
import version from './version.json' with { type: 'json' };

export const vectors = [success, noMatch, mac, header, slot, kdfLimit, payload, version].flat() as readonly Vector[];

const derived = new Map<string, Promise<Bytes>>();

/** Argon2id, each input once: most vectors share a slot. */
const kdf: Kdf = (passphrase, salt, cost) => {
  const name = JSON.stringify([passphrase, [...salt], cost]);
  const known = derived.get(name) ?? argon2id(passphrase, salt, cost);
  derived.set(name, known);
  return known;
};

/** Opens a vector as a home would: what it came to, and the content where it opened. */
export async function openVector({ file, passphrase }: Vector): Promise<{ outcome: Outcome; content?: unknown }> {
  try {
    const parts = readVaultFile(decodeBase64(file));
    const { masterKey } = await unlockVaultFile(parts, { type: 'password', passphrase }, kdf);
    return { outcome: 'success', content: await openVaultFile(parts, masterKey) };
  } catch (error) {
    return { outcome: outcomeOf(error) };
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof TooNew) return 'version';
  if (error instanceof WrongKey) return 'no-match';
  if (!(error instanceof Damaged)) throw error;
  if (error.message === 'vault: the header was changed') return 'mac';
  if (error.message.includes('key derivation')) return 'kdf-limit';
  if (/content|padding|revisions/.test(error.message)) return 'payload';
  return /slot|wrapped key/.test(error.message) ? 'slot' : 'header';
}
