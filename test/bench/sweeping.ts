import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle } from '../bundle.ts';
import { Desk } from '../e2e/desk.ts';
import { changingPage } from './changing.ts';
import { type Figure, median } from './figure.ts';
import { probeExtension } from './probe.ts';

/** The search for closed shadow roots of plain elements on a page of 5,000: all of it, and the longest that anything there waited for it. */
export async function sweeping(): Promise<Figure[]> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(changingPage(''));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const probe = probeExtension({ 'sweep.js': await bundle('test/bench/sweep-in-page.ts', 'watchwordSweep') });
  const desk = await Desk.start({ beside: [probe] });
  try {
    const tab = await desk.tab(`http://plain.localhost:${port}/`);
    const html = tab.locator('html[data-slices]');
    const runs = JSON.parse((await html.getAttribute('data-slices', { timeout: 60_000 })) ?? '[]') as number[][];
    return [
      {
        what: 'The search for closed shadow roots on a page of 5,000 elements: its longest idle slice',
        value: median(runs.map((slices) => Math.max(...slices))),
        unit: 'ms',
        reference: { what: 'the whole search', value: median(runs.map((slices) => slices.reduce((a, b) => a + b, 0))) },
        aim: { most: 2 },
      },
    ];
  } finally {
    await desk.stop();
    server.close();
    rmSync(probe, { recursive: true });
  }
}
