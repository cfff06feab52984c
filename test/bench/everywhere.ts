import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Desk } from '../e2e/desk.ts';
import { busyIn, changingPage } from './changing.ts';
import { type Figure, median } from './figure.ts';
import { probeExtension } from './probe.ts';

const RUNS = 7;

/**
 * What an ordinary page of 5,000 elements that keeps changing, and that was not granted, costs with us: its process does the same as in a browser
 * without us. Beside it the same script put into `<all_urls>`, as extensions of this kind usually are; nobody hears what it says there.
 */
export async function everywhere(): Promise<Figure[]> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(changingPage(''));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const probe = probeExtension({ 'prompt.js': readFileSync('dist/extension/chrome/prompt.js', 'utf8') });
  const desks: Desk[] = [];
  try {
    const measured: Record<'ours' | 'all', { load: number[]; batch: number[] }> = {
      ours: { load: [], batch: [] },
      all: { load: [], batch: [] },
    };
    desks.push(await Desk.start(), await Desk.start({ beside: [probe] }));
    for (let run = 0; run < RUNS; run++)
      for (const [at, name] of (['ours', 'all'] as const).entries()) {
        const { load, batch } = await busyIn(await desks[at]!.tab(), `http://plain.localhost:${port}/?run=${run}`);
        measured[name].load.push(load);
        measured[name].batch.push(batch);
      }
    const { ours, all } = measured;
    return [
      {
        what: 'A page of 5,000 elements that was not granted: to load it',
        value: median(ours.load),
        unit: 'ms',
        reference: { what: 'the same with our script in <all_urls>', value: median(all.load) },
      },
      {
        what: '– a batch of changes in it',
        value: median(ours.batch),
        unit: 'ms',
        reference: { what: 'the same with our script in <all_urls>', value: median(all.batch) },
      },
    ];
  } finally {
    for (const desk of desks) await desk.stop();
    server.close();
    rmSync(probe, { recursive: true });
  }
}
