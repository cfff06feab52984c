import type { ScanPort } from '../../core/ui/home.ts';

/** Larger photos are made smaller first: a code fills a good part of any picture that is taken of it. */
const mostSide = 2_400;

/** The texts of the QR codes in a photo or screenshot. */
export const picture: ScanPort['picture'] = async (bytes) => {
  const bitmap = await createImageBitmap(new Blob([bytes])).catch(() => null);
  if (bitmap === null) throw new Error('qr: this is not a picture the browser can read');
  const scale = Math.min(1, mostSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = new OffscreenCanvas(width, height).getContext('2d');
  pen?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  if (!pen) return [];
  // Only who reads a picture fetches the decoder.
  const { readQrCodes } = await import('./qr.ts');
  return [...(await readQrCodes(pen.getImageData(0, 0, width, height)))];
};
