import { decodeBase64 } from '../../core/bytes/base64.ts';
import { captureTab } from '../platform/capture.ts';
import { readQrCodes } from '../platform/qr.ts';
import type { SeenDocument } from './documents.ts';
import type { FetchedPicture, FetchFrom } from './page-readers.ts';

/** The texts of the QR codes that a document shows, best picture first; `pointed`: of the picture that the person pointed at alone. */
export async function qrCodesIn(document: SeenDocument, fetchFrom: FetchFrom, pointed: boolean): Promise<string[]> {
  const pictures = (await fetchFrom.pictures(document)).filter((picture) => picture.pointed === pointed);
  const texts: string[] = [];
  for (const { dataUrl } of pictures) {
    if (dataUrl === null) continue;
    const png = decodeBase64(dataUrl.slice(dataUrl.indexOf(',') + 1));
    texts.push(...(await codesIn(new Blob([png], { type: 'image/png' }))));
  }
  if (texts.length === 0 && document.frameId === 0) texts.push(...(await codesOnScreen(document.tabId, pictures)));
  return texts;
}

/** A picture from another host can be shown by its page but not read: it is read as it stands on the screen. */
async function codesOnScreen(tabId: number, pictures: readonly FetchedPicture[]): Promise<string[]> {
  const hidden = pictures.filter(({ dataUrl }) => dataUrl === null);
  if (hidden.length === 0) return [];
  const screen = await captureTab(tabId);
  if (screen === null) return [];
  const whole = await createImageBitmap(screen).catch(() => null);
  if (whole === null) return [];
  const texts: string[] = [];
  for (const { rect, devicePixelRatio: ratio } of hidden) {
    const x = Math.max(0, Math.round(rect.x * ratio));
    const y = Math.max(0, Math.round(rect.y * ratio));
    const width = Math.min(Math.round(rect.width * ratio), whole.width - x);
    const height = Math.min(Math.round(rect.height * ratio), whole.height - y);
    if (width < 20 || height < 20) continue;
    texts.push(...(await read(await createImageBitmap(whole, x, y, width, height))));
  }
  whole.close();
  return texts;
}

async function codesIn(picture: Blob): Promise<readonly string[]> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  return bitmap ? read(bitmap) : [];
}

const mostSide = 4_096;

async function read(bitmap: ImageBitmap): Promise<readonly string[]> {
  const { width, height } = bitmap;
  if (width > mostSide || height > mostSide) {
    bitmap.close();
    return [];
  }
  const pen = new OffscreenCanvas(width, height).getContext('2d');
  pen?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return pen ? readQrCodes(pen.getImageData(0, 0, width, height)) : [];
}
