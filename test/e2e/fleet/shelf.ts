import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { extensionPackages } from '../../../scripts/package/extension-packages.ts';
import { type SigningKey, signingKey } from '../../../scripts/package/signing-key.ts';

/** Where an organisation serves its packages from: what was built, packed with its hosts and its key, on this machine. */
export interface Shelf {
  readonly url: string;
  readonly key: SigningKey;
  /** The one that is served. */
  version(): string;
  /** Packs and serves a revision instead of the one before; gives its version. */
  publish(revision: number): Promise<string>;
  stop(): Promise<void>;
}

export async function startShelf(hosts: readonly string[]): Promise<Shelf> {
  const home = mkdtempSync(join(tmpdir(), 'watchword-shelf-'));
  const key = signingKey(join(home, 'key.pem'));
  let folder = home;
  let version = '';
  const server = createServer((request, response) => {
    const file = basename(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const content = readFileSync(join(folder, file));
      response.writeHead(200, { 'content-type': types[file.slice(file.lastIndexOf('.'))] ?? 'text/plain' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    key,
    version: () => version,
    async publish(revision) {
      const next = mkdtempSync(join(home, 'revision-'));
      version = await extensionPackages(
        { built: join('dist', 'extension'), folder: next },
        { hosts, url, revision },
        key,
      );
      folder = next;
      return version;
    },
    async stop() {
      await new Promise((stopped) => {
        server.close(stopped);
        server.closeAllConnections();
      });
      rmSync(home, { recursive: true });
    },
  };
}

const types: Readonly<Record<string, string>> = {
  '.xml': 'text/xml',
  '.json': 'application/json',
  '.crx': 'application/x-chrome-extension',
  '.xpi': 'application/x-xpinstall',
};
