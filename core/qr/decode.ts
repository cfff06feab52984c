import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import {
  blurred,
  cutToLight,
  doubled,
  framed,
  type Grey,
  greyOf,
  halved,
  inverted,
  isTransparent,
  type Pixels,
  pixelsOf,
} from './picture.ts';

const MOST_PIXELS = 40_000_000;
/** Above this, the attempts after the first work on a smaller copy: a code that needs them is not that large. */
const MOST_HARD_PIXELS = 4_000_000;
const MOST_RESULTS = 32;

type Wasm = ArrayBuffer | (() => Promise<ArrayBuffer>);

let source: Wasm | null = null;
let ready: Promise<unknown> | null = null;

/** Says where zxing_reader.wasm comes from: our own package, never a network. It is fetched at the first picture. */
export function prepareQr(wasm: Wasm): void {
  source = wasm;
  ready = null;
}

/**
 * How long to try. `quick` gives up after three attempts, for a camera whose next frame may be better. `thorough` makes all
 * of them even when one has found something, for a photo or a page that may hold an easy code beside a hard one.
 */
export interface Effort {
  readonly quick?: boolean;
  readonly thorough?: boolean;
}

const QUICK_ATTEMPTS = 3;

/**
 * The texts of the QR codes in a picture, each once; empty when there is none. Tries as it is, then with a quiet zone, larger,
 * smoothed and inverted, and stops at the first that finds any.
 */
export async function decodeQr(picture: Pixels, effort: Effort = {}): Promise<readonly string[]> {
  const { width, height, data } = picture;
  const sound = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!sound || data.length !== width * height * 4) throw new Error('qr: width, height and data do not agree');
  if (width * height > MOST_PIXELS) throw new Error('qr: the picture has more than 40 million pixels');
  await start();
  const texts = new Set<string>();
  let attempts = 0;
  for (const attempt of ladder(picture)) {
    for (const text of await read(attempt)) texts.add(text);
    attempts++;
    if (!effort.thorough && texts.size > 0) break;
    if (effort.quick && attempts === QUICK_ATTEMPTS) break;
  }
  return [...texts].slice(0, MOST_RESULTS);
}

/** The attempts in the order of what they cost and how often each is the one that helps. */
function* ladder(picture: Pixels): Generator<Grey> {
  yield greyOf(picture, 255);
  // A light code drawn on nothing, for a dark page.
  const grounds = isTransparent(picture) ? [255, 0] : [255];
  for (const ground of grounds) {
    let grey = greyOf(picture, ground);
    while (grey.width * grey.height > MOST_HARD_PIXELS) grey = halved(grey);
    yield framed(grey);
    yield doubled(framed(blurred(grey)));
    yield framed(blurred(grey));
    yield doubled(framed(grey));
    yield framed(blurred(blurred(blurred(grey))));
    const negative = inverted(grey);
    yield framed(negative);
    yield doubled(framed(blurred(negative)));
    for (const cut of [cutToLight(grey), cutToLight(negative)]) if (cut) yield framed(cut);
  }
}

async function read(grey: Grey): Promise<readonly string[]> {
  // The library looks at these three alone; the class ImageData exists in a browser only.
  const image = pixelsOf(grey) as unknown as ImageData;
  const codes = await readBarcodes(image, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: MOST_RESULTS,
    textMode: 'Plain',
  });
  return codes.filter(({ isValid, text }) => isValid && text !== '').map(({ bytes, text }) => utf8Of(bytes) ?? text);
}

/** Most makers write UTF-8 without saying so, and guessing gets short texts wrong. */
function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function start(): Promise<unknown> {
  ready ??= load().catch((error: unknown) => {
    // The next picture tries again: the file may be reachable then.
    ready = null;
    throw error;
  });
  return ready;
}

async function load(): Promise<unknown> {
  if (source === null) throw new Error('qr: prepareQr must be called before the first picture');
  const wasmBinary = typeof source === 'function' ? await source() : source;
  // Without a locateFile of ours the library would name a host of its own.
  return prepareZXingModule({ overrides: { wasmBinary, locateFile: (path: string) => path }, fireImmediately: true });
}
