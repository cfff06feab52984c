import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';

/** A PostgreSQL to test with, and how to be rid of it. */
export interface PostgresServer {
  readonly connection: PoolConfig;
  stop(): Promise<void>;
}

/** What a skipped test says. */
export const postgresNeeded = 'needs PostgreSQL: apt-get install postgresql, or WATCHWORD_POSTGRES_URL';

/**
 * The server that WATCHWORD_POSTGRES_URL names, or one of Debian's binaries, started in a temporary folder and reached through a
 * socket there (no port to clash, nobody else to connect). Null where neither is.
 */
export async function startPostgres(): Promise<PostgresServer | null> {
  const url = process.env.WATCHWORD_POSTGRES_URL;
  if (url) return { connection: { connectionString: url }, stop: async () => {} };
  const bin = newestBinaries();
  if (!bin) return null;

  const folder = mkdtempSync(join(tmpdir(), 'watchword-postgres-'));
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  let server: ChildProcess | undefined;
  const kill = () => {
    server?.kill('SIGKILL');
    remove();
  };
  process.on('exit', kill);
  try {
    const how = ['-A', 'trust', '-U', 'watchword', '-E', 'UTF8', '--locale=C', '--no-sync'];
    execFileSync(join(bin, 'initdb'), ['-D', data, ...how], { ...user, cwd: folder, stdio: 'pipe' });
    const settings = { listen_addresses: '', unix_socket_directories: folder, fsync: 'off', max_connections: '200' };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    server = spawn(join(bin, 'postgres'), ['-D', data, ...options], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await ready(server);
  } catch (error) {
    process.off('exit', kill);
    kill();
    throw error;
  }
  const running = server;
  return {
    connection: { host: folder, user: 'watchword', database: 'postgres' },
    async stop() {
      const ended = new Promise((done) => running.once('exit', done));
      running.kill('SIGINT');
      await ended;
      remove();
      process.off('exit', kill);
    },
  };
}

function newestBinaries(): string | null {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(home, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null;
}

/** PostgreSQL refuses to run as root: there, the account its package made; null for everybody else. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((started, failed) => {
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready to accept connections')) started();
    });
    server.once('error', failed);
    server.once('exit', () => failed(new Error(`postgres did not start:\n${said}`)));
  });
}
