import type { Bytes } from '../../bytes/bytes.ts';

/** What an account's own picture may take in the vault, in characters of its data URL; the schema would let more through. */
export const mostOfOne = 16_000;
/** And all of them together: backups should still travel by mail. */
export const mostOfAll = 4_000_000;

/** px; the first that fits is taken. */
const sides = [96, 64, 48];
const qualities = [0.85, 0.6, 0.35];

/** Any picture to a small square one of our own making, as a data URL: nothing of the file goes into the vault but what can be seen. Throws when it is no picture. */
export async function drawPicture(bytes: Bytes): Promise<string> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  try {
    for (const side of sides)
      for (const quality of qualities) {
        // A browser that writes no WebP writes PNG, which knows no quality.
        const drawn = draw(bitmap, side).toDataURL('image/webp', quality);
        if (drawn.length <= mostOfOne) return drawn;
      }
    throw new Error('picture: it cannot be made small enough');
  } finally {
    bitmap.close();
  }
}

function draw(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('picture: this browser draws none');
  const cut = Math.min(bitmap.width, bitmap.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, (bitmap.width - cut) / 2, (bitmap.height - cut) / 2, cut, cut, 0, 0, side, side);
  return canvas;
}
