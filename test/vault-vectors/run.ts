import { decodeBase64, decodeBase64Url, encodeBase64Url } from '../../core/bytes/base64.ts';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { argon2id } from '../../core/crypto/argon2id.ts';
import { sha256 } from '../../core/crypto/sha256.ts';
import { behindAnchor } from '../../core/storage/anchor.ts';
import { openVaultFile, readVaultFile, unlockVaultFile } from '../../core/vault/codec.ts';
import { Damaged, Mistyped, TooNew, WrongKey } from '../../core/vault/errors.ts';
import { needsLaterReader } from '../../core/vault/header.ts';
import { sameValue } from '../../core/vault/same-value.ts';
import type { Kdf, SlotSecret } from '../../core/vault/slots/slot.ts';
import header from './header.json' with { type: 'json' };
import kdfLimit from './kdf-limit.json' with { type: 'json' };
import mac from './mac.json' with { type: 'json' };
import mistyped from './mistyped.json' with { type: 'json' };
import noMatch from './no-match.json' with { type: 'json' };
import payload from './payload.json' with { type: 'json' };
import rollback from './rollback.json' with { type: 'json' };
import slot from './slot.json' with { type: 'json' };
import success from './success.json' with { type: 'json' };
import type { Given, Outcome, Vector } from './vector.ts';
import version from './version.json' with { type: 'json' };

export const vectors = [
  ...success,
  ...noMatch,
  ...mistyped,
  ...mac,
  ...header,
  ...slot,
  ...kdfLimit,
  ...payload,
  ...version,
  ...rollback,
] as readonly Vector[];

const derived = new Map<string, Promise<Bytes>>();

/** Argon2id, each input once: most vectors share a slot. */
const kdf: Kdf = (passphrase, salt, cost) => {
  const name = JSON.stringify([passphrase, [...salt], cost]);
  const known = derived.get(name) ?? argon2id(passphrase, salt, cost);
  derived.set(name, known);
  return known;
};

/** Opens a vector as a home would: what it came to, and what it gave where it opened. */
async function openVector(vector: Vector): Promise<{ outcome: Outcome; content?: unknown; readOnly?: boolean }> {
  try {
    const bytes = decodeBase64(vector.file);
    const parts = readVaultFile(bytes);
    const { masterKey } = await unlockVaultFile(parts, secretOf(vector), kdf);
    const content = await openVaultFile(parts, masterKey);
    if (vector.anchor) {
      const { vaultId, rev } = parts.header;
      const hash = encodeBase64Url(await sha256(bytes));
      if (behindAnchor({ ...vector.anchor, savedAt: 0 }, { vaultId, rev, hash })) return { outcome: 'rollback' };
    }
    return { outcome: 'success', content, readOnly: needsLaterReader(parts.header) };
  } catch (error) {
    return { outcome: outcomeOf(error) };
  }
}

/** The vectors that come to something else here than they must, each with what that was; none when all agree. */
export async function disagreements(given: readonly Vector[] = vectors): Promise<string[]> {
  const found: string[] = [];
  for (const vector of given) {
    const { outcome, content, readOnly = false } = await openVector(vector);
    const agrees =
      outcome === vector.expect && sameValue(content, vector.content) && readOnly === (vector.readOnly ?? false);
    if (!agrees) found.push(`${vector.name}: ${outcome}${outcome === vector.expect ? ', with other content' : ''}`);
  }
  return found;
}

function secretOf(given: Given): SlotSecret {
  if ('recovery' in given) return { type: 'recovery', code: given.recovery };
  if ('escrow' in given) return { type: 'escrow', privateKey: decodeBase64Url(given.escrow) };
  if ('passphrase' in given) return { type: 'password', passphrase: given.passphrase };
  const { credentialId, first, second } = given.passkey;
  return { type: 'prf', credentialId, first: decodeBase64Url(first), second: second ? decodeBase64Url(second) : null };
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof TooNew) return 'version';
  if (error instanceof WrongKey) return 'no-match';
  if (error instanceof Mistyped) return 'mistyped';
  if (!(error instanceof Damaged)) throw error;
  if (error.message === 'vault: the header was changed') return 'mac';
  if (error.message.includes('key derivation')) return 'kdf-limit';
  if (/content|padding|revisions/.test(error.message)) return 'payload';
  return /slot|wrapped key/.test(error.message) ? 'slot' : 'header';
}
