import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

/** Media types of everything a built PWA consists of. */
export const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a built PWA (`folder`, usually dist/pwa) on loopback with the headers that its build left beside it.
 * `port` 0 takes any free one. Gives `{ address, port, stop }`; rejects with EADDRINUSE when the port is taken.
 */
export async function servePwa({ folder, port = 0 }) {
  const headers = JSON.parse(readFileSync(`${folder}-headers.json`, 'utf8'));
  const server = createServer((request, response) => {
    const file = fileFor(folder, request.url ?? '/');
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(file ? 405 : 404, { ...headers, 'content-type': 'text/plain' });
      response.end(file ? 'Only GET.' : 'Nothing here.');
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const compressible = type !== 'image/png';
    const small = compressible && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      ...headers,
      'content-type': type,
      // Built files carry their content's hash in the name; the rest must be asked for each time.
      'cache-control': file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(compressible ? { vary: 'Accept-Encoding' } : {}),
      ...(small ? { 'content-encoding': 'gzip' } : {}),
    });
    if (request.method === 'HEAD') response.end();
    else pipeline(...[createReadStream(file), ...(small ? [createGzip()] : []), response], () => {});
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const bound = server.address().port;
  return {
    address: `http://localhost:${bound}`,
    port: bound,
    stop: () =>
      new Promise((stopped) => {
        server.close(stopped);
        server.closeAllConnections();
      }),
  };
}

/** The file that an address names, never one outside the folder; null when there is none. */
function fileFor(folder, address) {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    const file = normalize(join(folder, path === '/' ? 'index.html' : path));
    if (!file.startsWith(normalize(folder) + sep) || file.includes('\0')) return null;
    return statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}
