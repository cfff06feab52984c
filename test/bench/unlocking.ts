import { servePwa } from '../../scripts/serve-pwa.mjs';
import { bundle } from '../bundle.ts';
import { Watchword } from '../e2e/pages/watchword.ts';
import { someone } from '../e2e/people.ts';
import { Phone } from '../e2e/phone.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 7;

/** From the key's arrival from the KDF worker to the first code drawn, in the built PWA, for 1, 100 and 1,000 accounts; the KDF itself is the reference. */
export async function unlocking(): Promise<Figure[]> {
  const script = await bundle('test/bench/seed.ts', 'watchwordSeed');
  const figures: Figure[] = [];
  for (const accounts of [1, 100, 1_000]) figures.push(await unlockingOf(accounts, script));
  return figures;
}

async function unlockingOf(accounts: number, script: string): Promise<Figure> {
  const server = await servePwa({ folder: 'dist/pwa' });
  const phone = await Phone.start();
  try {
    await phone.context.addInitScript(stopwatch);
    const page = await phone.open(server.address);
    const { passphrase } = someone();
    await page.evaluate(
      `${script}; globalThis.watchwordSeed = watchwordSeed; watchwordSeed.seed(${JSON.stringify(passphrase)}, ${accounts})`,
    );
    const beyond: number[] = [];
    const kdf: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await page.reload();
      await new Watchword(page).unlock(passphrase);
      const marks = await page.waitForFunction(() => {
        const { asked, answered, drawn } = (globalThis as unknown as { stopwatch: Record<string, number> }).stopwatch;
        return drawn === undefined ? null : { kdf: answered! - asked!, beyond: drawn - answered! };
      });
      const read = (await marks.jsonValue())!;
      beyond.push(read.beyond);
      kdf.push(read.kdf);
    }
    return {
      what: `Unlock to first code beyond the KDF, ${accounts} account${accounts > 1 ? 's' : ''}`,
      value: median(beyond),
      unit: 'ms',
      reference: { what: 'the KDF in the same run', value: median(kdf) },
    };
  } finally {
    await phone.stop();
    await server.stop();
  }
}

/** Runs in the page before its own scripts: notes when the KDF worker is asked and answers, and when a code is first drawn. */
function stopwatch(): void {
  const marks: Record<string, number> = {};
  Object.assign(globalThis, { stopwatch: marks });
  const Real = globalThis.Worker;
  globalThis.Worker = class extends Real {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      if (!String(address).includes('kdf')) return;
      marks.asked = performance.now();
      this.addEventListener('message', () => {
        marks.answered = performance.now();
      });
    }
  };
  new MutationObserver((_, observer) => {
    if (marks.answered === undefined || !document.querySelector('.digits.big')) return;
    observer.disconnect();
    // The frame after the one that lays the code out: by then it is on the glass.
    requestAnimationFrame(() => requestAnimationFrame(() => (marks.drawn = performance.now())));
  }).observe(document, { subtree: true, childList: true });
}
