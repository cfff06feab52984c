import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { filesUnder } from '../../scripts/package/archive.ts';
import { servePwa } from '../../scripts/serve-pwa.mjs';

const { one } = inject('packages');
const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((path) =>
  existsSync(path),
);
if (!program) console.log('nginx: not on this machine (Debian: nginx-light); its configuration is not tried.');

const pwa = join(one, 'pwa');
const folder = mkdtempSync(join(tmpdir(), 'watchword-nginx-'));
const site = join(folder, 'site');
/** Headers that say when and by which connection, not what. */
const incidental = [
  'accept-ranges',
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'server',
  'transfer-encoding',
];

const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true })];
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

let nginx = '';
let ours = '';
beforeAll(async () => {
  if (!program) return;
  cpSync(join(pwa, 'site'), site, { recursive: true });
  cpSync(join(pwa, 'headers.json'), `${site}-headers.json`);
  const port = await freePort();
  const packaged = readFileSync(join(pwa, 'nginx.conf'), 'utf8');
  // Only the two lines that an administrator sets change.
  const here = packaged
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /usr/share/nginx/html;', `root "${site}";`);
  expect(here).not.toBe(packaged);
  mkdirSync(join(folder, 'temp'));
  writeFileSync(join(folder, 'site.conf'), here);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path temp/${name};`)
    .join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid nginx.pid; error_log stderr; events {} http { ${temporary} include mime.types; include site.conf; }`,
  );
  // What distributions include beforehand, with types of their own.
  writeFileSync(join(folder, 'mime.types'), 'types { text/html html; application/javascript js; }');
  const args = ['-p', `${folder}/`, '-c', 'nginx.conf', ...(process.getuid?.() === 0 ? ['-g', 'user root;'] : [])];
  const checked = spawnSync(program, ['-t', ...args], { encoding: 'utf8' });
  expect(checked.stderr).toContain('syntax is ok');
  const running = spawn(program, args, { stdio: 'inherit' });
  stops.push(() => new Promise((ended) => running.on('exit', ended) && running.kill('SIGQUIT')));
  nginx = `http://127.0.0.1:${port}`;
  await vi.waitUntil(
    () =>
      fetch(nginx).then(
        ({ ok }) => ok,
        () => false,
      ),
    { timeout: 20_000 },
  );
  const server = await servePwa({ folder: site });
  stops.push(() => server.stop());
  ours = server.address;
});

test.skipIf(!program)('nginx sends every file with exactly the headers that our own server sends', async () => {
  const files = filesUnder(site);
  expect(files.length).toBeGreaterThan(20);
  for (const path of ['', ...files]) {
    const [there, here] = await Promise.all([ask(`${nginx}/${path}`), ask(`${ours}/${path}`)]);
    expect(there, path).toEqual(here);
    expect(there.status, path).toBe(200);
  }
});

test.skipIf(!program)('nothing else is served, and the answer that says so carries the rules too', async () => {
  for (const path of ['nothing', '.vite/manifest.json', 'assets/', 'index.html/x']) {
    const { status, headers } = await ask(`${nginx}/${path}`);
    expect([403, 404], path).toContain(status);
    const rules = JSON.parse(readFileSync(join(pwa, 'headers.json'), 'utf8'));
    for (const [name, value] of Object.entries(rules)) expect(headers[name], `${name} of ${path}`).toBe(value);
    expect(headers['cache-control'], path).toBeUndefined();
  }
  expect((await fetch(nginx, { method: 'POST' })).status).toBe(405);
});

async function ask(address: string) {
  const answer = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !incidental.includes(name)));
  return { status: answer.status, headers, body: await answer.text() };
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}
