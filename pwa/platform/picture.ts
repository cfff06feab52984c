import type { ScanPort } from '../../core/ui/home.ts';
import type { QrAnswer, QrRequest } from './qr-message.ts';
import { addresses, trusted } from './trusted-addresses.ts';

type Source = { readonly frame: ImageBitmap; readonly quick: boolean } | { readonly file: ArrayBuffer };

/** The codes in a photo or screenshot. */
export const picture: ScanPort['picture'] = async (bytes) => {
  const done = new AbortController();
  try {
    return await startWorker(done.signal)({ file: bytes.slice().buffer });
  } finally {
    done.abort();
  }
};

/** Reads frames one after another in a worker that lives until `signal` aborts. */
export function frameReader(signal: AbortSignal): (frame: ImageBitmap, quick: boolean) => Promise<string[]> {
  const read = startWorker(signal);
  return (frame, quick) => read({ frame, quick });
}

function startWorker(signal: AbortSignal): (source: Source) => Promise<string[]> {
  const worker = new Worker(trusted(addresses.qrWorker), { type: 'module' });
  const waiting = new Map<number, { resolve(texts: string[]): void; reject(why: Error): void }>();
  const failAll = (why: Error) => {
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  };
  signal.addEventListener('abort', () => {
    worker.terminate();
    failAll(new Error('qr: stopped'));
  });
  worker.onerror = () => failAll(new Error('qr: the worker could not run'));
  worker.onmessage = ({ data }: MessageEvent<QrAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('texts' in data) asked?.resolve(data.texts);
    else asked?.reject(new Error(data.problem));
  };
  let next = 0;
  return (source) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...source } satisfies QrRequest, ['frame' in source ? source.frame : source.file]);
    });
}
