import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { openPlatform } from './platform.ts';

/** A running reference platform. */
export interface RunningPlatform {
  readonly port: number;
  /** The address of one of its hosts: `url('sekoia.localhost')` → `http://sekoia.localhost:4400`. */
  url(host: string): string;
  stop(): Promise<void>;
}

/** Serves every host on one port of the loopback address; port 0 takes a free one. `now` turns its clock, for tests. */
export async function startPlatform(options: {
  readonly port: number;
  readonly dataFile: string;
  readonly now?: () => number;
  /** Whether there are people to sign in as from the first start on. */
  readonly demo?: boolean;
}): Promise<RunningPlatform> {
  const platform = openPlatform(options.dataFile, { now: options.now });
  if (options.demo) await platform.addDemoPeople();
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => platform.fetch(request, incoming.socket.remoteAddress),
    overrideGlobalObjects: false,
  });
  try {
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(options.port, '127.0.0.1', listening);
    });
  } catch (error) {
    platform.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (host) => `http://${host}:${port}`,
    stop: () =>
      new Promise((stopped, failed) => {
        server.close((error) => {
          platform.close();
          if (error) failed(error);
          else stopped();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
