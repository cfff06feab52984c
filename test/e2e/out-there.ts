import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Hosts that are not this machine's by name, with http and https on their usual ports. */
export interface OutThere {
  /** For `Desk.start`: leads the names here, and takes our certificate for theirs. */
  readonly args: string[];
  stop(): Promise<void>;
}

/** Serves `hosts` as if they were out there. Null where no `openssl` makes a certificate. */
export async function serveOutThere(hosts: readonly string[], listener: RequestListener): Promise<OutThere | null> {
  const certificate = selfSigned(hosts);
  if (!certificate) return null;
  const servers = [createHttp(listener), createHttps(certificate, listener)];
  const ports: number[] = [];
  for (const server of servers) {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    ports.push((server.address() as AddressInfo).port);
  }
  const rules = hosts.flatMap((host) => [80, 443].map((port, at) => `MAP ${host}:${port} 127.0.0.1:${ports[at]}`));
  return {
    args: [`--host-resolver-rules=${rules.join(',')}`, '--ignore-certificate-errors'],
    async stop() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((stopped) => server.close(stopped));
      }
    },
  };
}

function selfSigned(hosts: readonly string[]): { key: string; cert: string } | null {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-certificate-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((file) => join(folder, file)) as [string, string];
  const names = `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}`;
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  try {
    execFileSync('openssl', [...args, '-subj', '/CN=out there', '-addext', names, '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
