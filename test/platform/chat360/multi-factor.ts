import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Offer } from '../../../core/verifier/enrol.ts';
import { codeField } from '../code-field.ts';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import { qrPng } from '../qr.ts';
import { refusalText } from '../refusal-text.ts';
import { setUpSteps } from '../set-up-steps.ts';
import { type ShownCodesPlace, showCodes } from '../shown-codes.ts';
import { stepUp, stepUpButton } from '../step-up.ts';
import { type Env, type Host, posted, sessionOf } from '../visit.ts';
import { codeDialog } from './sensitive.ts';
import type { Chat360Words } from './words/en.ts';

const PAGE = '/settings/multi-factor-authentication';
export const codesPlace: ShownCodesPlace = { path: `${PAGE}/backup-codes`, after: PAGE };

type Call = Context<Env<Chat360Words>>;

/** Time-Based OTP Authentication: a switch; on, the QR code with the field for the first code below it; off, a code. */
export function multiFactorPages(host: Host): Hono<Env<Chat360Words>> {
  const { brand, verifier } = host;
  const app = new Hono<Env<Chat360Words>>();
  const show = (c: Call, body: Html, code: 200 | 401 = 200) => {
    const { totp } = c.get('visit').words;
    return c.html(appPage(brand, c.get('visit'), totp, html`<h1>${totp}</h1>${body}`), code);
  };
  const isOn = async (c: Call) => (await verifier.status(sessionOf(c).person.id)).authenticator !== 'none';
  const waiting = (c: Call) => {
    const { id, login } = sessionOf(c).person;
    return verifier.pendingEnrolment(id, login);
  };
  const enrolPage = (c: Call, offer: Offer, wrong: string | null) => {
    const visit = c.get('visit');
    const { codeLabel, confirm, token } = visit.words;
    const own = { label: codeLabel, token, button: confirm };
    return show(
      c,
      html`<div class="card">${toggle(visit, '/settings')}${setUpSteps(visit, offer, PAGE, own, wrong)}</div>`,
      wrong === null ? 200 : 401,
    );
  };

  app.get('/', async (c) => {
    const visit = c.get('visit');
    const { words } = visit;
    const state = await verifier.status(sessionOf(c).person.id);
    if (state.authenticator === 'none') {
      const offer = await waiting(c);
      if (offer) return enrolPage(c, offer, null);
      return show(
        c,
        html`<div class="card">
          <p class="muted">${words.totpText}</p>
          ${toggle(visit, null)}
        </div>`,
      );
    }
    const { backupCodesLeft: left, backupCodesSaved, fewLeft } = state;
    const more = fewLeft ? words.codesFew : left > 0 && !backupCodesSaved ? words.codesUnsaved : '';
    return show(
      c,
      html`<div class="card">
          <p class="muted">${words.totpText}</p>
          ${toggle(visit, `${PAGE}/disable`)}
        </div>
        <div class="card">
          <ul class="rows">
            <li>
              <div><h2>${words.codes}</h2><p>${words.codesLeft(left)}. ${more}</p></div>
              ${stepUpButton(visit, codesPlace.path, words.codesNew)}
            </li>
          </ul>
        </div>
        ${codeDialog(visit)}`,
    );
  });

  app.post('/enable', async (c) => {
    const { id, login } = sessionOf(c).person;
    if (!(await isOn(c))) await verifier.beginEnrolment(id, login);
    return c.redirect(PAGE, 303);
  });

  app.get('/qr.png', async (c) => {
    const offer = await waiting(c);
    if (!offer) return c.notFound();
    return c.body(new Uint8Array(qrPng(offer.uri)), 200, { 'content-type': 'image/png' });
  });

  app.post('/', async (c) => {
    const { id } = sessionOf(c).person;
    const proof = await verifier.confirmEnrolment(id, await posted(c, 'code'));
    if (!proof.accepted) {
      const offer = await waiting(c);
      return offer ? enrolPage(c, offer, refusalText(c.get('visit').words, proof, false)) : c.redirect(PAGE, 303);
    }
    const issued = await verifier.issueBackupCodes(id, proof.at);
    return c.redirect(issued.done ? showCodes(host, sessionOf(c), issued.codes, codesPlace) : PAGE, 303);
  });

  app.post('/backup-codes', async (c) => {
    const proved = await stepUp(host, c);
    if (typeof proved !== 'number') return proved;
    const issued = await verifier.issueBackupCodes(sessionOf(c).person.id, proved);
    return c.json({ to: issued.done ? showCodes(host, sessionOf(c), issued.codes, codesPlace) : PAGE });
  });

  const disablePage = (c: Call, wrong: string | null) => {
    const visit = c.get('visit');
    const { words } = visit;
    const body = html`<h1>${words.disableTitle}</h1>
      <div class="card">
        <p class="muted">${words.disableText}</p>
        ${problem(wrong)}
        <form method="post" action="${PAGE}/disable">
          ${csrf(visit)}${codeField(visit, words.codeLabel, true)}
          <div class="actions">
            <button class="danger">${words.disable}</button>
            <a class="button quiet" href="${PAGE}">${words.cancel}</a>
          </div>
        </form>
      </div>`;
    return c.html(appPage(brand, visit, words.disableTitle, body), wrong === null ? 200 : 401);
  };

  app.get('/disable', async (c) => ((await isOn(c)) ? disablePage(c, null) : c.redirect(PAGE, 303)));

  app.post('/disable', async (c) => {
    const { id } = sessionOf(c).person;
    const verdict = await verifier.verify(id, await posted(c, 'code'), c.get('visit').from);
    if (!verdict.accepted) return disablePage(c, refusalText(c.get('visit').words, verdict, true));
    await verifier.disable(id, verdict.at);
    return c.redirect(PAGE, 303);
  });

  return app;
}

/** The switch: off, it starts an enrolment; on, it leads to `off`. */
function toggle(visit: Env<Chat360Words>['Variables']['visit'], off: string | null): Html {
  const attributes = off === null ? html`method="post" action="${PAGE}/enable"` : html`method="get" action="${off}"`;
  return html`<form ${attributes}>
    ${off === null ? csrf(visit) : ''}
    <button class="switch" role="switch" aria-checked="${String(off !== null)}">${visit.words.enable}</button>
  </form>`;
}
