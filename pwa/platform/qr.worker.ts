import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { decodeQr, prepareQr } from '../../core/qr/decode.ts';
import type { QrAnswer, QrRequest } from './qr-message.ts';

// The decoder lies beside this worker in our own build, and is fetched at the first picture.
// biome-ignore lint/style/noRestrictedGlobals: our own file from our own address; the content security policy allows no other
prepareQr(async () => (await fetch(wasm)).arrayBuffer());

/** A photo larger than this on one side is made smaller first: no code in it needs more. */
const mostSide = 4096;

self.onmessage = async ({ data }: MessageEvent<QrRequest>) => {
  let answer: QrAnswer;
  try {
    answer = { id: data.id, texts: [...(await textsIn(data))] };
  } catch (error) {
    answer = { id: data.id, problem: error instanceof Error ? error.message : 'qr: the picture could not be read' };
  }
  self.postMessage(answer);
};

async function textsIn(request: QrRequest): Promise<readonly string[]> {
  if ('frame' in request) return decodeQr(pixelsOf(request.frame), { quick: request.quick });
  return decodeQr(pixelsOf(await createImageBitmap(new Blob([request.file]))), { thorough: true });
}

function pixelsOf(bitmap: ImageBitmap): ImageData {
  const scale = Math.min(1, mostSide / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('qr: this browser draws no pictures in a worker');
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
