import { html, raw } from 'hono/html';
import type { Html } from './layout.ts';
import type { Look } from './look.ts';
import { qrPng, qrSvg } from './qr.ts';

/** The QR code of an `otpauth://` URI, put into the page as `look` says. `png`: where its picture is served. */
export function qrPicture(look: Look, uri: string, png: string): Html {
  return html`<div class="qr">${inside(look, uri, png)}</div>`;
}

function inside(look: Look, uri: string, png: string): Html {
  const alt = 'QR code for your authenticator app';
  if (look.qr === 'svg') return html`<div role="img" aria-label="${alt}">${raw(qrSvg(uri))}</div>`;
  if (look.qr === 'canvas') return html`<canvas data-qr="${png}" role="img" aria-label="${alt}"></canvas>`;
  if (look.qr === 'background') return html`<div class="qr-background" role="img" aria-label="${alt}"></div>`;
  const source = look.qr === 'data' ? `data:image/png;base64,${qrPng(uri).toString('base64')}` : png;
  return html`<img src="${source}" alt="${alt}" />`;
}
