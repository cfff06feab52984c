import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { disagreements, vectors } from './vault-vectors/run.ts';

const reader = fileURLToPath(new URL('../docs/decrypt.py', import.meta.url));

test(`the ${vectors.length} vault vectors each come to what they must, in Node`, { timeout: 120_000 }, async () => {
  expect(await disagreements()).toEqual([]);
});

test('a vector that comes to something else than it must is named', async () => {
  const vector = vectors.find(({ name }) => name === 'two accounts')!;
  expect(await disagreements([{ ...vector, expect: 'mac' }])).toEqual(['two accounts: success']);
  expect(await disagreements([{ ...vector, content: {} }])).toEqual(['two accounts: success, with other content']);
});

test('there are vectors of every outcome, and no two have one name', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(200);
  expect(new Set(vectors.map((vector) => vector.expect)).size).toBe(10);
  const names = vectors.map((vector) => `${vector.expect} ${vector.name}`);
  expect(new Set(names).size).toBe(names.length);
});

test('the independent Python reader agrees on every vector', { timeout: 300_000 }, (context) => {
  const probe = spawnSync('python3', [reader, '--check'], { encoding: 'utf8' });
  if (probe.status !== 0) {
    const missing = probe.error ? 'python3 is not installed' : probe.stdout.trim();
    context.skip(`not run: ${missing} (Debian: python3-cryptography, python3-argon2)`);
  }
  const folder = fileURLToPath(new URL('vault-vectors', import.meta.url));
  const report = execFileSync('python3', [reader, '--vectors', folder], { encoding: 'utf8' });
  expect(report.trim()).toBe(`${vectors.length} of ${vectors.length} vectors agree`);
});

test('the Python reader opens a file for a person who has only the file and the passphrase', {
  timeout: 60_000,
}, async (context) => {
  const probe = spawnSync('python3', [reader, '--check'], { encoding: 'utf8' });
  if (probe.status !== 0) context.skip('not run: see above');
  const folder = await mkdtemp(join(tmpdir(), 'watchword-'));
  try {
    const vector = vectors.find(({ name }) => name === 'two accounts')!;
    if (!('passphrase' in vector)) throw new Error('the vector has no passphrase');
    const path = join(folder, 'my backup.otpv');
    await writeFile(path, Buffer.from(vector.file, 'base64'));
    const opened = execFileSync('python3', [reader, path], { input: `${vector.passphrase}\n`, encoding: 'utf8' });
    expect(JSON.parse(opened)).toEqual(vector.content);
    const refused = spawnSync('python3', [reader, path], { input: 'wrong\n', encoding: 'utf8' });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('no-match');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the vectors on disk are those that their script makes', { timeout: 60_000 }, async () => {
  const before = await Promise.all(
    ['success', 'mac', 'payload', 'rollback'].map((name) =>
      readFile(new URL(`vault-vectors/${name}.json`, import.meta.url), 'utf8'),
    ),
  );
  const { makeVectors } = await import('./vault-vectors/make.ts');
  const made = await makeVectors();
  expect(before.flatMap((text) => JSON.parse(text))).toEqual(
    ['success', 'mac', 'payload', 'rollback'].flatMap((outcome) =>
      JSON.parse(JSON.stringify(made.filter(({ expect }) => expect === outcome))),
    ),
  );
});
