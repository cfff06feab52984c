import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { argv, stdin } from 'node:process';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { decodeBase64Url } from '../core/bytes/base64.ts';
import type { Bytes } from '../core/bytes/bytes.ts';
import { argon2id } from '../core/crypto/argon2id.ts';
import { systemRandom } from '../core/crypto/random.ts';
import { rekeySlots } from '../core/storage/rekey.ts';
import { strength } from '../core/ui/components/strength.ts';
import { openVaultFile, readVaultFile, sealVault, unlockVaultFile } from '../core/vault/codec.ts';
import { needsLaterReader } from '../core/vault/header.ts';
import { escrowKeyOf } from '../core/vault/slots/escrow.ts';
import { escrowFingerprint } from '../core/vault/slots/escrow-key.ts';
import { defaultKdfCost } from '../core/vault/slots/password.ts';
import type { Kdf } from '../core/vault/slots/slot.ts';

// An organisation's side of escrow (docs/admin/escrow.md). Nothing of a vault is written in the clear or named on the command line.

const usage = `npm run -s escrow -- make-key FOLDER         writes a private key, prints the public one for the policy
npm run -s escrow -- open FILE PRIVATEKEY    opens a backup file and writes it anew under a passphrase from standard input`;

const kdf: Kdf = (passphrase, salt, cost) => argon2id(passphrase, salt, cost);

const [command, ...given] = argv.slice(2);
try {
  if (command === 'make-key' && given.length === 1) await makeKey(given[0]!);
  else if (command === 'open' && given.length === 2) await open(given[0]!, given[1]!);
  else throw new Error(usage);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function makeKey(folder: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const path = join(folder, 'watchword-escrow.pem');
  mkdirSync(folder, { recursive: true });
  // Never over an older one: vaults may be wrapped to it.
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  const publicKey = publicOf(privateKey);
  console.log(`escrowKey: ${publicKey}`);
  console.log(`Fingerprint: ${await escrowFingerprint(publicKey)}`);
  console.log(`The private key is in ${path}. Keep it off this machine: it opens every vault under that policy.`);
}

async function open(path: string, keyPath: string): Promise<void> {
  const key = readKey(keyPath);
  const file = readVaultFile(new Uint8Array(readFileSync(path)));
  if (needsLaterReader(file.header)) throw new Error('A newer Watchword wrote this file: use its own tool.');
  const { vaultId, slots } = file.header;
  const mine = publicOf(key);
  if (!slots.some((slot) => escrowKeyOf(slot) === mine)) {
    const others = await Promise.all(slots.flatMap((slot) => escrowKeyOf(slot) ?? []).map(escrowFingerprint));
    const said = others.length > 0 ? `It is for ${others.join(', ')}.` : 'It is for none.';
    throw new Error(`This file is not for the key ${await escrowFingerprint(mine)}. ${said}`);
  }
  const { masterKey } = await unlockVaultFile(file, { type: 'escrow', privateKey: scalarOf(key) }, kdf);
  const vault = await openVaultFile(file, masterKey);
  const passphrase = await askPassphrase();
  const newKey = systemRandom(32);
  // Whatever else opened it stays with its owner; the organisation's own way in goes along, as the policy will ask for it.
  const kept = { ...file.header, slots: slots.filter((slot) => escrowKeyOf(slot) === mine) };
  const made = await rekeySlots(
    vault,
    kept,
    masterKey,
    newKey,
    { passphrase, keep: [] },
    { chooseCost: async () => defaultKdfCost, kdf, random: systemRandom, now: Date.now() },
  );
  const envelope = { vaultId, slots: made.slots, createdBy: 'watchword escrow' };
  const { dir, name } = parse(path);
  const target = join(dir, `${name}-opened.watchword`);
  writeFileSync(target, await sealVault(made.vault, envelope, newKey, systemRandom), { flag: 'wx', mode: 0o600 });
  console.log(`${Object.keys(vault.accounts).length} accounts, under the new passphrase, in ${target}`);
}

function readKey(path: string): KeyObject {
  const key = createPrivateKey(readFileSync(path));
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error(`${path} is no private key of P-256.`);
  return key;
}

/** The 65 bytes of the policy, in base64url. */
function publicOf(key: KeyObject): string {
  const { x, y } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.concat([Uint8Array.of(4), decodeBase64Url(x!), decodeBase64Url(y!)]).toString('base64url');
}

function scalarOf(key: KeyObject): Bytes {
  return decodeBase64Url(key.export({ format: 'jwk' }).d!);
}

/** One line of standard input, never echoed; typed twice at a terminal. */
async function askPassphrase(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY });
  const typed = lines[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    if (stdin.isTTY) process.stderr.write(question);
    const { value = '' } = await typed.next();
    if (stdin.isTTY) process.stderr.write('\n');
    return value;
  };
  try {
    const passphrase = await ask('New passphrase: ');
    if (strength(passphrase) < 2) throw new Error('This passphrase is too easy to guess; nothing was written.');
    if (stdin.isTTY && (await ask('Once more: ')) !== passphrase)
      throw new Error('The two differ; nothing was written.');
    return passphrase;
  } finally {
    lines.close();
  }
}
