import { mkdtempSync, rmSync } from 'node:fs';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { hosts } from './hosts.ts';
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

test('demo people are at every host from the first start on, and once', async () => {
  const dataFile = join(folder, 'demo.sqlite');
  const first = await startPlatform({ port: 0, dataFile, demo: true });
  const { port } = first;
  const page = () => new Visitor((request) => overLoopback(request, port));
  const signIn = async (id: string, login: Record<string, string>) => {
    const one = page();
    await one.get(`${first.url(`${id}.localhost`)}/login`);
    return one.submit('/login', { ...login, password: 'watchword-demo' });
  };
  const email = 'marta@example.org';
  const landings: Record<string, string> = {};
  for (const id of ['indigo', 'chat360', 'epilot', 'digibee', 'sso']) landings[id] = (await signIn(id, { email })).path;
  landings.sekoia = (await signIn('sekoia', { username: 'marta' })).path;
  expect(landings).toEqual({
    indigo: '/login/where',
    chat360: '/',
    epilot: '/login/set-up',
    digibee: '/',
    sso: '/',
    sekoia: '/',
  });
  const portal = await page().get(`${first.url('epilot.localhost')}/portal/login`);
  await portal.submit('/portal/login', { email, password: 'watchword-demo' });
  expect(portal.path).toBe('/portal/login/code');
  const front = await page().get(`${first.url('localhost')}/`);
  for (const { brand } of hosts) expect(front.text).toContain(`http://${brand.host}:${port}/`);
  await first.stop();
  const second = await startPlatform({ port, dataFile, demo: true });
  expect((await signIn('epilot', { email: 'jonas@example.org' })).path).toBe('/login/set-up');
  const users = await signIn('sekoia', { username: 'marta' });
  await users.get('/settings/workspace/users');
  expect(users.text.match(/<h2>Hugo Martin/g)).toHaveLength(1);
  await second.stop();
});
