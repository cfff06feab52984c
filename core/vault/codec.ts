import { decodeBase64Url } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { equalBytes } from '../bytes/compare.ts';
import { open, seal } from '../crypto/aes-gcm.ts';
import { hkdf } from '../crypto/hkdf.ts';
import { hmac } from '../crypto/hmac.ts';
import type { Random } from '../crypto/random.ts';
import { sha256 } from '../crypto/sha256.ts';
import { readContent, writeContent } from './content.ts';
import { Damaged, TooNew, WrongKey } from './errors.ts';
import { joinFile, splitFile, type VaultFile } from './file.ts';
import { type Header, needsLaterReader, READER, writeHeader } from './header.ts';
import { pad, unpad } from './padding.ts';
import { costOf, isWeaker } from './slots/password.ts';
import { slotKind } from './slots/registry.ts';
import { type Kdf, type Slot, type SlotSecret, unwrapMasterKey } from './slots/slot.ts';
import type { Vault } from './vault.ts';

/** What a file carries besides content and key. */
export interface Envelope {
  readonly vaultId: string;
  readonly slots: readonly Slot[];
  readonly createdBy: string;
}

/** Writes a vault as a file (docs/vault.md), opened again and compared before it is given. Throws a plain Error when the value is outside our limits. */
export async function sealVault(vault: Vault, envelope: Envelope, masterKey: Bytes, random: Random): Promise<Bytes> {
  const { vaultId, slots, createdBy } = envelope;
  const padded = pad(writeContent(vault));
  const header: Header = { vaultId, rev: vault.rev, createdBy, minReader: READER, slots };
  const saveSalt = random(32);
  const iv = random(12);
  // A source that says the same twice would lead to one key and one nonce for two contents: rather no save at all.
  if (equalBytes(saveSalt.subarray(0, 12), iv)) throw new Error('vault: the random source repeats itself');
  const file = await joinFile(
    writeHeader(header),
    async (head) => hmac(await macKey(masterKey, vaultId), head),
    saveSalt,
    iv,
    async (before) => seal(await contentKey(masterKey, saveSalt), iv, await sha256(before), padded),
  );
  if (!equalBytes(await decrypt(splitFile(file), masterKey), padded)) {
    throw new Error('vault: the sealed file does not open to what was sealed');
  }
  return file;
}

/** Bytes to their checked parts; no key needed. Throws TooNew or Damaged. */
export const readVaultFile = splitFile;

/** The master key and the slot that gave it. WrongKey: no slot opens with this secret. Damaged: one does, but the header is not what was written. Mistyped: the secret cannot be one. */
export async function unlockVaultFile(
  file: VaultFile,
  secret: SlotSecret,
  kdf: Kdf,
): Promise<{ readonly masterKey: Bytes; readonly slot: Slot }> {
  const { vaultId, slots } = file.header;
  for (const slot of slots) {
    const kek = await slotKind(slot.type)?.kek(slot, vaultId, secret, kdf);
    const masterKey = kek ? await unwrapMasterKey(slot, vaultId, kek) : null;
    if (masterKey === null) continue;
    await checkHeader(file, masterKey);
    return { masterKey, slot };
  }
  throw new WrongKey('vault: nothing in this file opens with that');
}

/** Whether a master key is the one this file was written with, by the header's MAC. */
export async function fitsVaultFile(file: VaultFile, masterKey: Bytes): Promise<boolean> {
  return equalBytes(await hmac(await macKey(masterKey, file.header.vaultId), file.head), file.mac);
}

/** The content. Damaged: the key does not belong to this file, or something in it was changed; the caller knows which. TooNew: a later Watchword's, and not to be read by this one. */
export async function openVaultFile(file: VaultFile, masterKey: Bytes): Promise<Vault> {
  const padded = await decrypt(file, masterKey);
  try {
    return checkVault(readContent(unpad(padded)), file.header);
  } catch (error) {
    // Authentic and not what we expect: then the newer program meant it so.
    if (needsLaterReader(file.header)) throw new TooNew('vault: the content was written by a newer Watchword');
    throw error;
  }
}

function checkVault(vault: Vault, { rev, slots }: Header): Vault {
  if (vault.rev !== rev) throw new Damaged('vault: header and content are of different revisions');
  for (const slot of slots) {
    if (slot.type === 'password' && isWeaker(costOf(slot), vault.kdfFloor)) {
      throw new Damaged('vault: the key derivation is weaker than this vault demands');
    }
  }
  return vault;
}

async function decrypt(file: VaultFile, masterKey: Bytes): Promise<Bytes> {
  await checkHeader(file, masterKey);
  const key = await contentKey(masterKey, file.saveSalt);
  const padded = await open(key, file.iv, await sha256(file.beforeCiphertext), file.ciphertext);
  if (padded === null) throw new Damaged('vault: the content was changed');
  return padded;
}

// AES-GCM alone can be made to open under two keys; this MAC commits the file to one, so it is checked before anything else.
async function checkHeader(file: VaultFile, masterKey: Bytes): Promise<void> {
  if (!(await fitsVaultFile(file, masterKey))) throw new Damaged('vault: the header was changed');
}

function macKey(masterKey: Bytes, vaultId: string): Promise<Bytes> {
  return hkdf(masterKey, decodeBase64Url(vaultId), 'otpv1/header');
}

function contentKey(masterKey: Bytes, saveSalt: Bytes): Promise<Bytes> {
  return hkdf(masterKey, saveSalt, 'otpv1/content');
}
