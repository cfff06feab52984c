import { writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { encode } from 'uqr';

/** Brightness of each point, 0 dark to 255 light, row by row. */
interface Picture {
  readonly luma: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const table = { width: 640, height: 480, grey: 170 };
const frames = 4;

/** What a camera sees of a QR code on a screen: the picture as the page shows it. */
export async function photograph(shown: Locator): Promise<Picture> {
  const png = (await shown.screenshot()).toString('base64');
  // A page of its own decodes it: the product's page may load nothing of ours.
  const page = await shown.page().context().newPage();
  const { width, height, luma } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const grey = Array.from({ length: data.length / 4 }, (_, at) => data[at * 4 + 1] as number);
    return { width: bitmap.width, height: bitmap.height, luma: grey };
  }, png);
  await page.close();
  return { width, height, luma: Uint8Array.from(luma) };
}

/** A QR code of a text, drawn by us, with the quiet zone the standard asks for. */
export function drawn(text: string, dot = 8): Picture {
  const { data, size } = encode(text, { border: 4 });
  const width = size * dot;
  const luma = new Uint8Array(width * width);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) luma[y * width + x] = data[Math.floor(y / dot)]?.[Math.floor(x / dot)] ? 30 : 230;
  return { luma, width, height: width };
}

/** Writes a y4m film (YUV 4:2:0, 640×480, held a little unsteadily over a grey table): what Chromium's fake camera shows. */
export function writeFilm(path: string, picture: Picture): void {
  const scale = Math.min((table.height * 0.85) / picture.height, (table.width * 0.85) / picture.width);
  const width = Math.floor(picture.width * scale);
  const height = Math.floor(picture.height * scale);
  const parts: Uint8Array[] = [ascii(`YUV4MPEG2 W${table.width} H${table.height} F10:1 Ip A1:1 C420jpeg\n`)];
  for (let frame = 0; frame < frames; frame++) {
    const luma = new Uint8Array(table.width * table.height).fill(table.grey);
    const left = Math.floor((table.width - width) / 2) + frame;
    const top = Math.floor((table.height - height) / 2) - frame;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const from = Math.floor(y / scale) * picture.width + Math.floor(x / scale);
        luma[(top + y) * table.width + left + x] = picture.luma[from] as number;
      }
    parts.push(ascii('FRAME\n'), luma, new Uint8Array((table.width * table.height) / 2).fill(128));
  }
  writeFileSync(path, Buffer.concat(parts));
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
