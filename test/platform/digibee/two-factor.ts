import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { admit } from '../admission.ts';
import { codeField } from '../code-field.ts';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import { qrPng } from '../qr.ts';
import { refusalText } from '../refusal-text.ts';
import { setUpSteps } from '../set-up-steps.ts';
import { type Env, type Host, posted, sessionOf } from '../visit.ts';
import type { DigibeeWords } from './words/en.ts';

const START = '/account/two-factor';
export const ENROL = `${START}/authenticator`;
const OFF = `${START}/deactivate`;

type Call = Context<Env<DigibeeWords>>;

/** Choose the app, scan and activate; then straight to the page that asks for a code again, to deactivate. */
export function twoFactorPages(host: Host): Hono<Env<DigibeeWords>> {
  const { brand, verifier } = host;
  const app = new Hono<Env<DigibeeWords>>();
  const show = (c: Call, body: Html, code: 200 | 401 = 200) => {
    const { codeTitle } = c.get('visit').words;
    return c.html(appPage(brand, c.get('visit'), codeTitle, html`<h1>${codeTitle}</h1>${body}`), code);
  };
  const isOn = async (c: Call) => {
    const { authenticator } = await verifier.status(sessionOf(c).person.id);
    return authenticator === 'active' || authenticator === 'disabled';
  };
  const offerTo = async (c: Call) => {
    const { person, provedAt } = sessionOf(c);
    const waiting = await verifier.pendingEnrolment(person.id, person.login);
    const offer = waiting ?? (await verifier.beginEnrolment(person.id, person.login, { provedAt }));
    return offer.done ? offer : null;
  };
  const enrolPage = async (c: Call, wrong: string | null) => {
    const offer = await offerTo(c);
    if (!offer) return c.redirect('/login', 303);
    const { activate, codeLabel, token } = c.get('visit').words;
    const own = { label: codeLabel, token, button: activate };
    const steps = setUpSteps(c.get('visit'), offer, ENROL, own, wrong);
    return show(c, html`<div class="card">${steps}</div>`, wrong === null ? 200 : 401);
  };

  app.get('/', async (c) => {
    if (await isOn(c)) return c.redirect(OFF, 303);
    const { words } = c.get('visit');
    return show(
      c,
      html`<p class="muted">${words.intro}</p>
        <div class="card">
          <form method="post" action="${START}">
            ${csrf(c.get('visit'))}
            <label class="choice">
              <input type="radio" name="method" value="app" checked />
              <span><strong>${words.app}</strong><br /><span class="muted">${words.appExplanation}</span></span>
            </label>
            <button>${words.choose}</button>
          </form>
        </div>`,
    );
  });

  app.post('/', (c) => c.redirect(ENROL, 303));

  app.get('/authenticator', async (c) => ((await isOn(c)) ? c.redirect(OFF, 303) : enrolPage(c, null)));

  app.get('/authenticator/qr.png', async (c) => {
    const offer = (await isOn(c)) ? null : await offerTo(c);
    if (!offer) return c.notFound();
    return c.body(new Uint8Array(qrPng(offer.uri)), 200, { 'content-type': 'image/png' });
  });

  app.post('/authenticator', async (c) => {
    const session = sessionOf(c);
    const proof = await verifier.confirmEnrolment(session.person.id, await posted(c, 'code'));
    if (!proof.accepted) return enrolPage(c, refusalText(c.get('visit').words, proof, false));
    if (session.level === 'restricted') await admit(host, c, session.person, proof.at);
    else host.sessions.proved(session, proof.at);
    return c.redirect(OFF, 303);
  });

  const offPage = (c: Call, wrong: string | null) => {
    const visit = c.get('visit');
    const { words } = visit;
    return show(
      c,
      html`<div class="card">
        <p><span class="on">${words.active}</span> · ${words.app}</p>
        <p class="muted">${words.toDeactivate}</p>
        ${problem(wrong)}
        <form method="post" action="${OFF}">
          ${csrf(visit)}${codeField(visit, words.codeLabel)}
          <button class="danger">${words.deactivate}</button>
        </form>
      </div>`,
      wrong === null ? 200 : 401,
    );
  };

  app.get('/deactivate', async (c) => ((await isOn(c)) ? offPage(c, null) : c.redirect(START, 303)));

  app.post('/deactivate', async (c) => {
    const { person } = sessionOf(c);
    const verdict = await verifier.verify(person.id, await posted(c, 'code'), c.get('visit').from);
    if (!verdict.accepted) return offPage(c, refusalText(c.get('visit').words, verdict, false));
    await verifier.disable(person.id, verdict.at);
    return c.redirect(START, 303);
  });

  return app;
}
