import { expect, test } from 'vitest';
import type { Bytes } from '../bytes/bytes.ts';
import { drawPicture, mostOfOne } from './state/draw-picture.ts';

/** A picture that compresses badly, wide and with somebody's words in its file. */
async function noise(width: number, height: number, trailer: string): Promise<Bytes> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  const pixels = context.createImageData(width, height);
  for (let at = 0, value = 12_345; at < pixels.data.length; at++) {
    value = (Math.imul(value, 1_103_515_245) + 12_345) >>> 0;
    pixels.data[at] = at % 4 === 3 ? 255 : value >>> 24;
  }
  context.putImageData(pixels, 0, 0);
  const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/png'));
  return new Uint8Array(await new Blob([blob, trailer]).arrayBuffer());
}

test('any picture becomes a small square one, and nothing else of its file is kept', async () => {
  const drawn = await drawPicture(await noise(900, 300, 'GPS 46.2 N 6.1 E'));
  expect(drawn).toMatch(/^data:image\/(webp|png);base64,[A-Za-z0-9+/]+=*$/);
  expect(drawn.length).toBeLessThanOrEqual(mostOfOne);
  const bytes = atob(drawn.slice(drawn.indexOf(',') + 1));
  expect(bytes).not.toContain('GPS');
  const seen = await createImageBitmap(await (await fetch(drawn)).blob());
  expect([seen.width, seen.height]).toEqual([seen.width, seen.width]);
});

test('what is no picture is refused', async () => {
  await expect(drawPicture(new TextEncoder().encode('<svg onload="alert(1)"/>'))).rejects.toThrow();
});
