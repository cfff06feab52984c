import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { encodeBase64Url } from '../core/bytes/base64.ts';
import { argon2id } from '../core/crypto/argon2id.ts';
import { systemRandom } from '../core/crypto/random.ts';
import { readPolicy } from '../core/policy/read.ts';
import { openVaultFile, readVaultFile, sealVault, unlockVaultFile } from '../core/vault/codec.ts';
import { makeEscrowSlot } from '../core/vault/slots/escrow.ts';
import { escrowFingerprint } from '../core/vault/slots/escrow-key.ts';
import { makeRecoverySlot } from '../core/vault/slots/recovery.ts';
import type { Kdf } from '../core/vault/slots/slot.ts';
import { sampleVault } from '../test/vault-vectors/sample-vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'watchword-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tool = fileURLToPath(new URL('escrow.ts', import.meta.url));
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [tool, ...args], { input, encoding: 'utf8' });
const kdf: Kdf = (typed, salt, cost) => argon2id(typed, salt, cost);
const passphrase = 'quartz lantern meadow 73';

/** A pair made by the tool, and a backup file that it opens. */
const made = run(['make-key', join(folder, 'keys')]);
const publicKey = /^escrowKey: (\S+)$/m.exec(made.stdout)?.[1] ?? '';
const pem = join(folder, 'keys', 'watchword-escrow.pem');
const vault = sampleVault(2);
const backup = join(folder, 'ada.watchword');
const vaultId = encodeBase64Url(systemRandom(16));
const masterKey = systemRandom(32);
const { slot: kit, code } = await makeRecoverySlot(vaultId, masterKey, systemRandom);
const slot = await makeEscrowSlot({ vaultId, masterKey, publicKey, random: systemRandom });
writeFileSync(
  backup,
  await sealVault(vault, { vaultId, slots: [kit, slot], createdBy: 'test' }, masterKey, systemRandom),
);

test('a new pair: the private key for its owner alone, the public one as the policy takes it, with its fingerprint', async () => {
  expect(made.stderr).toBe('');
  expect(statSync(pem).mode & 0o777).toBe(0o600);
  expect(readPolicy({ escrowKey: publicKey }).policy).toEqual({ escrowKey: publicKey });
  expect(made.stdout).toContain(await escrowFingerprint(publicKey));
  const again = run(['make-key', join(folder, 'keys')]);
  expect(again.status).toBe(1);
  expect(readFileSync(pem, 'utf8')).toContain('BEGIN PRIVATE KEY');
});

test('a backup file opens with the private key and is written anew under another passphrase', {
  timeout: 60_000,
}, async () => {
  const { stdout, stderr, status } = run(['open', backup, pem], `${passphrase}\n`);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const path = join(folder, 'ada-opened.watchword');
  expect(stdout.trim()).toBe(`2 accounts, under the new passphrase, in ${path}`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const file = readVaultFile(new Uint8Array(readFileSync(path)));
  const { masterKey: newKey } = await unlockVaultFile(file, { type: 'password', passphrase }, kdf);
  expect(newKey).not.toEqual(masterKey);
  expect((await openVaultFile(file, newKey)).accounts).toEqual(vault.accounts);
  // The same vault, which the policy finds open to its key; the person's paper opens the old file alone.
  expect(file.header.vaultId).toBe(vaultId);
  expect(file.header.slots.map(({ type, params }) => params.publicKey ?? type)).toEqual(['password', publicKey]);
  await expect(unlockVaultFile(file, { type: 'recovery', code }, kdf)).rejects.toThrow();
  expect(readdirSync(folder).sort()).toEqual(['ada-opened.watchword', 'ada.watchword', 'keys']);
  expect(run(['open', backup, pem], `${passphrase}\n`).stderr).toContain('EEXIST');
});

test('the Python reader opens the same file with the same key', { timeout: 60_000 }, (context) => {
  const reader = fileURLToPath(new URL('../docs/decrypt.py', import.meta.url));
  if (spawnSync('python3', [reader, '--check']).status !== 0)
    context.skip('not run: needs python3 (Debian: python3-cryptography, python3-argon2)');
  const opened = spawnSync('python3', [reader, '--escrow', pem, backup], { encoding: 'utf8' });
  expect(opened.stderr).toBe('');
  expect(JSON.parse(opened.stdout)).toEqual(vault);
});

test('another key, a weak passphrase and what is no key say so, and write nothing', { timeout: 60_000 }, async () => {
  const other = join(folder, 'other');
  const theirs = /^escrowKey: (\S+)$/m.exec(run(['make-key', other]).stdout)?.[1] ?? '';
  const before = readdirSync(folder);
  const refused = run(['open', backup, join(other, 'watchword-escrow.pem')], `${passphrase}\n`);
  expect(refused.stderr).toContain(`not for the key ${await escrowFingerprint(theirs)}`);
  expect(refused.stderr).toContain(`It is for ${await escrowFingerprint(publicKey)}.`);
  expect(run(['open', backup, pem], 'password\n').stderr).toContain('too easy to guess');
  expect(run(['open', backup, pem], '').stderr).toContain('too easy to guess');
  expect(run(['open', backup, backup], `${passphrase}\n`).status).toBe(1);
  expect(run(['open', pem, pem], `${passphrase}\n`).stderr).toContain('not a vault file');
  expect(run(['open', backup], passphrase).stderr).toContain('npm run -s escrow');
  expect(readdirSync(folder)).toEqual(before);
});
