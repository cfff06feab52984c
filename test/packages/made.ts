import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { signingKey } from '../../scripts/package/signing-key.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Two folders of packages that were made of the same sources in different places, and the key of both. */
    packages: { readonly one: string; readonly other: string; readonly keyFile: string };
  }
}

/** Builds and packages twice, from nothing: in folders, time zones and languages of their own. */
export default async function setup(project: TestProject) {
  const home = mkdtempSync(join(tmpdir(), 'watchword-packages-'));
  const keyFile = join(home, 'key.pem');
  signingKey(keyFile);
  const first = join(home, 'one');
  const second = join(home, 'an', 'other place');
  copySources(first);
  cpSync(first, second, { recursive: true, verbatimSymlinks: true });
  const make = async (clone: string, env: Record<string, string>) => {
    await promisify(execFile)(
      process.execPath,
      ['scripts/package.mjs', '--hosts', 'six.localhost,app.example.com', '--key', keyFile],
      { cwd: clone, env: { ...process.env, WATCHWORD_SET_UP: '1', ...env } },
    );
    return join(clone, 'dist', 'packages');
  };
  try {
    const [one, other] = await Promise.all([
      make(first, { TZ: 'UTC', LC_ALL: 'C' }),
      make(second, { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' }),
    ]);
    project.provide('packages', { one, other, keyFile });
  } catch (error) {
    rmSync(home, { recursive: true });
    throw error;
  }
  return () => rmSync(home, { recursive: true });
}

/** The sources as they are now, in a repository of their own without history. */
function copySources(to: string): void {
  const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' });
  for (const file of git('.', 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0'))
    if (file !== '') cpSync(file, join(to, file), { recursive: true });
  git(dirname(to), 'init', '--quiet', to);
  git(to, 'add', '--all');
  symlinkSync(resolve('node_modules'), join(to, 'node_modules'));
}
