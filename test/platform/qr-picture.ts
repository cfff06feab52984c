import { html, raw } from 'hono/html';
import type { Html } from './layout.ts';
import { qrPng, qrSvg } from './qr.ts';
import type { Visit } from './visit.ts';

/** The QR code of an `otpauth://` URI, put into the page as the visit's look says. `png`: where its picture is served. */
export function qrPicture(visit: Visit, uri: string, png: string): Html {
  return html`<div class="qr">${inside(visit, uri, png)}</div>`;
}

function inside({ look, words }: Visit, uri: string, png: string): Html {
  const alt = words.qrCode;
  if (look.qr === 'svg') return html`<div role="img" aria-label="${alt}">${raw(qrSvg(uri))}</div>`;
  if (look.qr === 'canvas') return html`<canvas data-qr="${png}" role="img" aria-label="${alt}"></canvas>`;
  if (look.qr === 'background') return html`<div class="qr-background" role="img" aria-label="${alt}"></div>`;
  const source = look.qr === 'data' ? `data:image/png;base64,${qrPng(uri).toString('base64')}` : png;
  return html`<img src="${source}" alt="${alt}" />`;
}
