import { decodeQr, prepareQr } from '../../core/qr/decode.ts';
import { browser } from './browser.ts';

// The decoder lies in our own package (wxt.config.ts puts it there) and is fetched at the first picture.
// biome-ignore lint/style/noRestrictedGlobals: an address inside our own package is no network
prepareQr(async () => (await fetch(browser.runtime.getURL('/zxing_reader.wasm'))).arrayBuffer());

/** The texts of the QR codes in a picture, each once. */
export async function readQrCodes(image: ImageData): Promise<readonly string[]> {
  return decodeQr(image);
}
