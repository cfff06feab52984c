import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file of the system's that a test may write, and that is gone again when the test is, however it ends. */
export interface SystemFile {
  write(content: object): void;
  restore(): Promise<void>;
}

/** Takes a place for a file; a sentence that says why where it cannot be had: something is there already, or this user may not write there. */
export function takeSystemFile(path: string): SystemFile | string {
  if (existsSync(path)) return `${path} is there already: this machine is managed, and the test leaves it alone`;
  const made = missingFolders(dirname(path));
  const last = made[0] ?? path;
  try {
    accessSync(dirname(last), constants.W_OK);
    mkdirSync(dirname(path), { recursive: true });
  } catch {
    return `${dirname(path)} cannot be written to: run as root to try policies`;
  }
  const guard = startGuard(path, made.reverse());
  return {
    write: (content) => writeFileSync(path, JSON.stringify(content, null, 2), { mode: 0o644 }),
    restore: () =>
      new Promise((restored, failed) => {
        guard.on('exit', () => {
          rmSync(path, { force: true });
          if (made.some((folder) => existsSync(folder))) failed(new Error(`fleet: ${made.join(', ')} is still there`));
          else restored();
        });
        guard.stdin?.end();
      }),
  };
}

/** Folders that are not there yet, the outermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}

/** A process of its own that waits for the end of this one, in whatever way it ends, and then removes the file and the folders made for it. */
function startGuard(path: string, folders: readonly string[]): ChildProcess {
  const script = 'cat >/dev/null; rm -f "$1"; shift; for folder in "$@"; do rmdir "$folder"; done';
  const guard = spawn('/bin/sh', ['-c', script, 'guard', path, ...folders], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return guard;
}
