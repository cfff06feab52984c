import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onFreePort } from './free-port.mjs';
import { servePwa } from './serve-pwa.mjs';

const folder = mkdtempSync(join(tmpdir(), 'serve pwa '));
let server: Awaited<ReturnType<typeof servePwa>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'pwa', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'pwa', 'index.html'), '<h1>here</h1>');
  writeFileSync(join(folder, 'pwa', 'assets', 'a-1.js'), 'export {}');
  writeFileSync(join(folder, 'secret.txt'), 'not yours');
  writeFileSync(join(folder, 'pwa-headers.json'), JSON.stringify({ 'content-security-policy': "default-src 'none'" }));
  server = await servePwa({ folder: join(folder, 'pwa') });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as written: fetch would tidy it first. */
function ask(
  path: string,
  method = 'GET',
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path, method }, (reply) => {
      let body = '';
      reply.on('data', (chunk) => {
        body += chunk;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

test('every answer carries the headers that the build left, also the one for nothing', async () => {
  for (const path of ['/', '/assets/a-1.js', '/nothing'])
    expect((await ask(path)).headers['content-security-policy']).toBe("default-src 'none'");
});

test('the page is asked for each time, files with a hash in their name never again', async () => {
  expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  expect((await ask('/assets/a-1.js')).headers['cache-control']).toContain('immutable');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/%00',
  '/assets',
  '//',
])('nothing outside the folder is served: %s', async (path) => {
  const { status, body } = await ask(path);
  expect(body).not.toContain('not yours');
  expect([404, 200]).toContain(status);
});

test('nothing can be sent to it', async () => {
  expect((await ask('/', 'POST')).status).toBe(405);
});

test('a taken port gives way to the next one', async () => {
  const said: string[] = [];
  const log = console.log;
  console.log = (text: string) => said.push(text);
  const other = await onFreePort(server.port, (port: number) => servePwa({ folder: join(folder, 'pwa'), port }));
  console.log = log;
  expect(other.port).toBeGreaterThan(server.port);
  expect(said.join()).toContain(`Port ${server.port} is taken`);
  await other.stop();
});
