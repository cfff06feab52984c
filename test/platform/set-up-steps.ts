import { html } from 'hono/html';
import type { Offer } from '../../core/verifier/enrol.ts';
import { codeField } from './code-field.ts';
import { csrf, type Html, problem } from './layout.ts';
import { qrPicture } from './qr-picture.ts';
import type { Visit } from './visit.ts';

/** QR code, the same by hand, and the field for the first code. `path` is this page; its picture is served beside it. */
export function setUpSteps(
  visit: Visit,
  offer: Offer,
  path: string,
  own: { label: string; token: string; button: string },
  wrong: string | null,
): Html {
  const { words } = visit;
  return html`<div class="steps">
    ${qrPicture(visit, offer.uri, `${path}/qr.png`)}
    <div>
      <h2>1. ${words.scan}</h2>
      <p class="muted">${words.openApp}</p>
      <h2>${own.token}</h2>
      <p class="token">${offer.secret.match(/.{1,4}/g)?.join(' ')}</p>
      <h2>2. ${words.enterShown}</h2>
      ${problem(wrong)}
      <form method="post" action="${path}">
        ${csrf(visit)}${codeField(visit, own.label)}
        <button>${own.button}</button>
      </form>
    </div>
  </div>`;
}
