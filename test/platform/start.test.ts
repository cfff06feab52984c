import { mkdtempSync, rmSync } from 'node:fs';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { startPlatform } from './start.ts';
import { Visitor } from './visitor.ts';

// Each sign-in costs one scrypt; on a busy machine a journey of several takes its time.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'watchword platform '));
afterAll(() => rmSync(folder, { recursive: true }));

/** Sends a request to the loopback address with the name it was meant for: names under localhost are a browser's to resolve. */
async function overLoopback(request: Request, port: number): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  return new Promise((answered, failed) => {
    const headers = { ...Object.fromEntries(request.headers), host };
    const sent = send(
      { host: '127.0.0.1', port, path: pathname, method: request.method, headers, agent: false },
      async (response) => {
        const parts: Buffer[] = [];
        for await (const part of response) parts.push(part as Buffer);
        const answer = new Headers();
        for (const [name, values] of Object.entries(response.headersDistinct)) {
          for (const value of values ?? []) answer.append(name, value);
        }
        answered(new Response(Buffer.concat(parts), { status: response.statusCode ?? 500, headers: answer }));
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

test('the server keeps people and sessions over a restart, and frees its port', async () => {
  const dataFile = join(folder, 'platform.sqlite');
  const first = await startPlatform({ port: 0, dataFile });
  const { port } = first;
  const page = new Visitor((request) => overLoopback(request, port));
  expect(first.url('sekoia.localhost')).toBe(`http://sekoia.localhost:${first.port}`);
  const up = { username: 'ada', name: 'Ada', password: 'correct horse' };
  await page.post(`${first.url('sekoia.localhost')}/sign-up`, up);
  await page.get('/login');
  await page.submit('/login', { username: 'ada', password: 'correct horse' });
  expect(page.text).toContain('Overview');
  await first.stop();
  const second = await startPlatform({ port: first.port, dataFile });
  await page.get('/user/security');
  expect(page.path).toBe('/user/security');
  await expect(startPlatform({ port: second.port, dataFile })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await second.stop();
});
