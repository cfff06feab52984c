import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { decodeQr, prepareQr } from './decode.ts';

const uri = 'otpauth://totp/Sekoia.io:joe?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Sekoia.io';

test('in a browser a code drawn on a canvas is read with our own wasm file, and no other host is asked', async () => {
  const file = new URL('../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', import.meta.url);
  let fetched = 0;
  prepareQr(async () => {
    fetched++;
    return (await fetch(file)).arrayBuffer();
  });
  const { data, size } = encode(uri, { border: 2 });
  const canvas = new OffscreenCanvas(size * 3, size * 3);
  const context = canvas.getContext('2d')!;
  for (const [y, row] of data.entries()) {
    for (const [x, dark] of row.entries()) {
      context.fillStyle = dark ? '#123' : '#eee';
      context.fillRect(x * 3, y * 3, 3, 3);
    }
  }
  const picture = context.getImageData(0, 0, canvas.width, canvas.height);
  expect(await decodeQr(picture)).toEqual([uri]);
  expect(await decodeQr(picture)).toEqual([uri]);
  expect(fetched).toBe(1);
  const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
  expect(hosts.filter((host) => host !== location.host)).toEqual([]);
});
