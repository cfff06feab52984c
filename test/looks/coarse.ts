import type { Browser } from '@playwright/test';

/** A picture seen from afar: the mean colour of each cell, row by row, as bytes r, g, b; and itself as a small PNG. */
export interface Coarse {
  readonly width: number;
  readonly cells: readonly number[];
  readonly png: Buffer;
}

/** CSS px of one cell's side: a line of text, so that where a letter stands hardly matters, and where a bar or a card stands does. */
export const cell = 20;

/** Shrinks a picture of the browser's own to cells of that size; 1 for one that was shrunk before. */
export async function coarse(browser: Browser, picture: Buffer, side = cell): Promise<Coarse> {
  const page = await browser.newPage();
  const { width, cells, png } = await page.evaluate(
    async ({ data, side }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const whole = canvas.getContext('2d') as CanvasRenderingContext2D;
      whole.drawImage(image, 0, 0);
      const [across, down] = [Math.floor(image.width / side), Math.floor(image.height / side)];
      const cells: number[] = [];
      for (let y = 0; y < down; y += 1)
        for (let x = 0; x < across; x += 1) {
          const { data: pixels } = whole.getImageData(x * side, y * side, side, side);
          const sums = [0, 0, 0];
          for (let at = 0; at < pixels.length; at += 4)
            for (const channel of [0, 1, 2]) sums[channel] = (sums[channel] ?? 0) + (pixels[at + channel] ?? 0);
          cells.push(...sums.map((sum) => Math.round(sum / (side * side))));
        }
      const small = document.createElement('canvas');
      small.width = across;
      small.height = down;
      const pen = small.getContext('2d') as CanvasRenderingContext2D;
      const out = pen.createImageData(across, down);
      for (let at = 0; at < across * down; at += 1) {
        for (const channel of [0, 1, 2]) out.data[at * 4 + channel] = cells[at * 3 + channel] ?? 0;
        out.data[at * 4 + 3] = 255;
      }
      pen.putImageData(out, 0, 0);
      return { width: across, cells, png: small.toDataURL('image/png').split(',')[1] ?? '' };
    },
    { data: picture.toString('base64'), side },
  );
  await page.close();
  return { width, cells, png: Buffer.from(png, 'base64') };
}

/** How many cells of a hundred have another colour, by more than 24 of 255 in a channel; 100 where the sizes differ. */
export function difference(a: Coarse, b: Coarse): number {
  if (a.width !== b.width || a.cells.length !== b.cells.length) return 100;
  let other = 0;
  for (let at = 0; at < a.cells.length; at += 3)
    if ([0, 1, 2].some((channel) => Math.abs((a.cells[at + channel] ?? 0) - (b.cells[at + channel] ?? 0)) > 24))
      other += 1;
  return (100 * other) / (a.cells.length / 3);
}
