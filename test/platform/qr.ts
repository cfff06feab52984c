import { crc32, deflateSync } from 'node:zlib';
import { encode, renderSVG } from 'uqr';

const BORDER = 4;

/** A text's QR code as an SVG document with a quiet zone. */
export function qrSvg(text: string): string {
  return renderSVG(text, { border: BORDER, pixelSize: 8, ecc: 'M' });
}

/** The same as a greyscale PNG, `scale` pixels a module. */
export function qrPng(text: string, scale = 6): Buffer {
  const { data, size } = encode(text, { border: BORDER, ecc: 'M' });
  const side = size * scale;
  const rows = Buffer.alloc(side * (side + 1), 255);
  for (let y = 0; y < side; y++) {
    // Each row begins with its filter: none.
    rows[y * (side + 1)] = 0;
    for (let x = 0; x < side; x++) {
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)]) rows[y * (side + 1) + 1 + x] = 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
