import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { types } from '../serve-pwa.mjs';
import { filesUnder } from './archive.ts';
import { nginxConfiguration } from './nginx.ts';

const containerfile = `# The phone authenticator for any container engine: docker build -t watchword . (podman reads it too), then put TLS in front of port 8080.
FROM docker.io/library/nginx:1.28-alpine
COPY nginx.conf /etc/nginx/conf.d/default.conf
COPY site /usr/share/nginx/html
EXPOSE 8080
`;

/** Makes the PWA's package in `folder`: the built site (`built`, with its headers file beside it), what nginx must be told, and a container's recipe. */
export function pwaPackage(built: string, folder: string): void {
  const headers = JSON.parse(readFileSync(`${built}-headers.json`, 'utf8')) as Record<string, string>;
  const site = join(folder, 'site');
  mkdirSync(site, { recursive: true });
  for (const file of filesUnder(built)) cpSync(join(built, file), join(site, file));
  // For servers other than nginx.
  writeFileSync(join(folder, 'headers.json'), `${JSON.stringify(headers, null, 2)}\n`);
  writeFileSync(join(folder, 'nginx.conf'), nginxConfiguration(headers, types));
  writeFileSync(join(folder, 'Containerfile'), containerfile);
}
