import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { packageVerifier } from '../../../scripts/package-verifier.mjs';
import { onPostgres } from '../given.ts';

const folder = mkdtempSync(join(tmpdir(), 'watchword-backend-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Somebody's empty backend, with the package in it and the blocks of the page as they stand there. */
beforeAll(async () => {
  const tgz = resolve(await packageVerifier());
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  const packages = [tgz, ...['pg', '@types/pg', '@types/node'].map((name) => `${name}@${devDependencies[name]}`)];
  const install = (...how: string[]) =>
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...how, ...packages], { cwd: folder, stdio: 'pipe' });
  try {
    install('--offline');
  } catch {
    install('--prefer-offline');
  }
  for (const [name, block] of blocks()) writeFileSync(join(folder, name), block);
});

/** A schema of its own on PostgreSQL, where there is one, as its environment says it. */
async function postgresHere() {
  const connection = inject('postgres');
  if (!connection || !onPostgres) return {};
  const { host, user, database, connectionString } = connection;
  const { options } = (await onPostgres.pool()).options;
  return {
    DATABASE_URL: connectionString ?? `postgresql://${user}@/${database}?host=${host}`,
    PGOPTIONS: options,
  };
}

function blocks(): [string, string][] {
  const page = readFileSync('docs/platforms.md', 'utf8');
  return [...page.matchAll(/^```ts\n(\/\/ (\S+)\n[\s\S]*?)^```$/gm)].map(([, block, name]) => [name!, block!]);
}

test('the page has a block for each thing that it says', () => {
  const names = ['verifier.ts', 'enrol.ts', 'sign-in.ts', 'backup-codes.ts', 'reset.ts', 'postgres.ts'];
  expect(blocks().map(([name]) => name)).toEqual(names);
});

test('an empty folder with the package runs them: enrol, verify, back up, reset', async () => {
  const platform = resolve('test/verifier/package/platform.mjs');
  const key = Buffer.alloc(32, 7).toString('base64');
  const env = { ...process.env, VERIFIER_KEY: key, ...(await postgresHere()) };
  const { stdout, stderr } = spawnSync(process.execPath, [platform], { cwd: folder, env, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe('every block works');
});

test('the blocks and the types of the package hold under the strictest compiler', () => {
  const strict = ['--noEmit', '--strict', '--target', 'es2024', '--module', 'nodenext', '--types', 'node'];
  const own = ['--allowImportingTsExtensions', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const files = blocks().map(([name]) => name);
  const { stdout } = spawnSync('tsc', [...strict, ...own, '--skipLibCheck', 'false', ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});

test('it depends on hash-wasm and otpauth, and on pg where somebody has it', () => {
  const installed = JSON.parse(readFileSync(join(folder, 'node_modules/watchword-verifier/package.json'), 'utf8'));
  expect(Object.keys(installed.dependencies)).toEqual(['hash-wasm', 'otpauth']);
  expect(installed.peerDependenciesMeta).toEqual({ pg: { optional: true } });
});
