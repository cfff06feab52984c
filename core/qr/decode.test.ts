import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { encode } from 'uqr';
import { beforeAll, expect, test, vi } from 'vitest';
import { encodeBase64 } from '../bytes/base64.ts';
import { decodeQr, prepareQr } from './decode.ts';
import type { Pixels } from './picture.ts';

// Many cases on a busy machine take their time; it says nothing about the code.
vi.setConfig({ testTimeout: 120_000 });

const uri = 'otpauth://totp/Sekoia.io:joe%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Sekoia.io';
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));

beforeAll(() => prepareQr(new Uint8Array(wasm).buffer));

interface Drawing {
  /** Pixels a module; may be broken. */
  readonly scale?: number;
  /** Modules of quiet zone. */
  readonly quiet?: number;
  readonly dark?: readonly number[];
  readonly light?: readonly number[];
}

/** A QR code drawn to pixels, as a page or a camera would hand it over. */
function draw(
  text: string,
  { scale = 5, quiet = 4, dark = [0, 0, 0, 255], light = [255, 255, 255, 255] }: Drawing = {},
): Pixels {
  const { data: modules, size } = encode(text, { border: 0 });
  const side = Math.round((size + 2 * quiet) * scale);
  return paint(side, side, (x, y) => {
    const [column, row] = [Math.floor(x / scale) - quiet, Math.floor(y / scale) - quiet];
    return modules[row]?.[column] ? dark : light;
  });
}

function paint(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(colour(x, y), (y * width + x) * 4);
  return { data, width, height };
}

const at = ({ data, width, height }: Pixels, x: number, y: number, outside: readonly number[]): readonly number[] =>
  x < 0 || y < 0 || x >= width || y >= height
    ? outside
    : [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];

/** Pictures beside each other on a ground. */
function beside(pictures: readonly Pixels[], gap: number, ground: readonly number[]): Pixels {
  const width = pictures.reduce((sum, picture) => sum + picture.width + gap, gap);
  const height = Math.max(...pictures.map((picture) => picture.height)) + 2 * gap;
  let left = gap;
  const placed = pictures.map((picture) => {
    const from = left;
    left += picture.width + gap;
    return { picture, from };
  });
  return paint(width, height, (x, y) => {
    const here = placed.find(({ picture, from }) => x >= from && x < from + picture.width);
    return here ? at(here.picture, x - here.from, y - gap, ground) : ground;
  });
}

/** A lens out of focus: the mean of a square around each pixel. */
function outOfFocus(picture: Pixels, radius: number): Pixels {
  return paint(picture.width, picture.height, (x, y) => {
    let [sum, count] = [0, 0];
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        sum += at(picture, x + dx, y + dy, [255])[0]!;
        count++;
      }
    }
    const grey = sum / count;
    return [grey, grey, grey, 255];
  });
}

/** A sensor in the dark: the same noise at every run. */
function noisy(picture: Pixels, strength: number): Pixels {
  let state = 12_345;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  return paint(picture.width, picture.height, (x, y) => {
    const grey = 128 + (at(picture, x, y, [255])[0]! - 128) * 0.6 + (random() + random()) * strength;
    return [grey, grey, grey, 255];
  });
}

/** What Google Authenticator shows for ten accounts. */
function googleExport(): string {
  const writer = new BinaryWriter();
  for (let i = 0; i < 10; i++) {
    writer.tag(1, WireType.LengthDelimited).fork();
    writer.tag(1, WireType.LengthDelimited).bytes(Uint8Array.from({ length: 20 }, (_, j) => (i * 37 + j * 101) & 255));
    writer.tag(2, WireType.LengthDelimited).string(`person.${i}@example.com`);
    writer.tag(3, WireType.LengthDelimited).string(`Platform ${i}`);
    writer.tag(4, WireType.Varint).int32(1).tag(5, WireType.Varint).int32(1).tag(6, WireType.Varint).int32(2);
    writer.join();
  }
  return `otpauth-migration://offline?data=${encodeURIComponent(encodeBase64(writer.finish()))}`;
}

const black = [0, 0, 0, 255];
const night = [18, 18, 18, 255];
const clear = [0, 0, 0, 0];
const white = [255, 255, 255, 255];

const pictures: [string, () => Pixels][] = [
  ['plain', () => draw(uri)],
  ['one pixel a module', () => draw(uri, { scale: 1 })],
  ['two pixels a module, no quiet zone', () => draw(uri, { scale: 2, quiet: 0 })],
  ['a broken number of pixels a module', () => draw(uri, { scale: 2.6 })],
  ['large', () => draw(uri, { scale: 30 })],
  ['cut out without a quiet zone', () => draw(uri, { quiet: 0 })],
  ['without a quiet zone on a black page', () => beside([draw(uri, { quiet: 0 })], 40, black)],
  ['without a quiet zone on a dark page', () => beside([draw(uri, { quiet: 0, dark: night })], 40, night)],
  ['inverted', () => draw(uri, { dark: white, light: black })],
  ['inverted, cut out without a quiet zone', () => draw(uri, { dark: white, light: night, quiet: 0 })],
  [
    'inverted on a white page, without a quiet zone',
    () => beside([draw(uri, { dark: white, light: black, quiet: 0 })], 40, white),
  ],
  ['dark modules on nothing', () => draw(uri, { light: clear })],
  ['light modules on nothing, for a dark page', () => draw(uri, { dark: white, light: clear })],
  ['pale colours', () => draw(uri, { dark: [120, 120, 200, 255], light: [200, 210, 220, 255] })],
  ['out of focus', () => outOfFocus(draw(uri, { scale: 4 }), 2)],
  ['small and out of focus', () => outOfFocus(draw(uri, { scale: 3 }), 1)],
  ['noise', () => noisy(draw(uri, { scale: 4 }), 180)],
  ['much noise', () => noisy(draw(uri, { scale: 6 }), 300)],
];

test.each(pictures)('a code is read: %s', async (_, picture) => {
  expect(await decodeQr(picture())).toEqual([uri]);
});

test('a Google export of ten accounts is read, large, small and without a quiet zone', async () => {
  const text = googleExport();
  expect(text.length).toBeGreaterThan(700);
  for (const drawing of [{}, { scale: 2 }, { scale: 3, quiet: 0 }])
    expect(await decodeQr(draw(text, drawing))).toEqual([text]);
});

test('several codes in one picture are all read, each once', async () => {
  const uris = ['a', 'b', 'c', 'a'].map((name) => `otpauth://totp/${name}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP`);
  const read = await decodeQr(
    beside(
      uris.map((one) => draw(one, { scale: 4 })),
      20,
      white,
    ),
  );
  expect([...read].sort()).toEqual(uris.slice(0, 3));
});

test('an easy code does not hide a hard one when all attempts are asked for', async () => {
  const other = uri.replaceAll('Sekoia.io', 'Digibee');
  const both = beside([draw(uri, { scale: 6 }), outOfFocus(draw(other, { scale: 3 }), 1)], 20, white);
  expect([...(await decodeQr(both, { thorough: true }))].sort()).toEqual([other, uri].sort());
});

test('a camera frame is given up sooner, and still read when it is merely small and blurred', async () => {
  expect(await decodeQr(outOfFocus(draw(uri, { scale: 3 }), 1), { quick: true })).toEqual([uri]);
  expect(await decodeQr(beside([draw(uri, { quiet: 0 })], 40, black), { quick: true })).toEqual([]);
});

test('letters of every script come back as they were written', async () => {
  for (const text of ['otpauth://totp/Müller:Jörg?secret=AAAA', 'otpauth://totp/日本:太郎?secret=AAAA', 'ü', 'é€🔑']) {
    expect(await decodeQr(draw(text))).toEqual([text]);
  }
});

test('a picture without a code gives nothing', async () => {
  expect(await decodeQr(paint(200, 100, () => white))).toEqual([]);
  expect(await decodeQr(paint(200, 100, () => clear))).toEqual([]);
  expect(await decodeQr(paint(1, 1, () => black))).toEqual([]);
  expect(
    await decodeQr(
      noisy(
        paint(300, 300, () => white),
        400,
      ),
    ),
  ).toEqual([]);
  expect(await decodeQr(paint(300, 300, (x, y) => (((x >> 3) + (y >> 3)) % 2 ? black : white)))).toEqual([]);
});

test('sizes that do not belong together or are beyond measure are refused before any work', async () => {
  const data = new Uint8ClampedArray(400);
  for (const [width, height] of [
    [10, 11],
    [0, 0],
    [-10, -10],
    [10.5, 10],
    [Number.NaN, 10],
    [2 ** 31, 2 ** 31],
  ] as const) {
    await expect(decodeQr({ data, width, height })).rejects.toThrow('qr: width, height and data');
  }
  const giant = { length: 10_000 * 10_000 * 4 } as Uint8ClampedArray;
  await expect(decodeQr({ data: giant, width: 10_000, height: 10_000 })).rejects.toThrow('40 million');
});

test('a wasm file that cannot be had is said, and the next picture tries again', async () => {
  let fails = true;
  prepareQr(async () => {
    if (fails) throw new Error('offline');
    return new Uint8Array(wasm).buffer;
  });
  await expect(decodeQr(draw(uri))).rejects.toThrow('offline');
  fails = false;
  expect(await decodeQr(draw(uri))).toEqual([uri]);
});
