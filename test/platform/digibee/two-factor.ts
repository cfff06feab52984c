import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { codeField } from '../code-field.ts';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import { qrPng } from '../qr.ts';
import { refusalText } from '../refusal-text.ts';
import { setUpSteps } from '../set-up-steps.ts';
import { type Env, type Host, posted, sessionOf } from '../visit.ts';

const START = '/account/two-factor';
const ENROL = `${START}/authenticator`;
const OFF = `${START}/deactivate`;
const TITLE = 'Two-factor authentication';
const words = { label: 'Authentication code', token: 'No camera? Use this key', button: 'Activate' };

/** Choose the app, scan and activate; then straight to the page that asks for a code again, to deactivate. */
export function twoFactorPages(host: Host): Hono<Env> {
  const { brand, people, verifier } = host;
  const app = new Hono<Env>();
  const show = (c: Context<Env>, body: Html, code: 200 | 401 = 200) =>
    c.html(appPage(brand, c.get('visit'), TITLE, html`<h1>${TITLE}</h1>${body}`), code);
  const isOn = async (c: Context<Env>) => (await verifier.status(sessionOf(c).person.id)).authenticator !== 'none';
  const offerTo = async (c: Context<Env>) => {
    const { person } = sessionOf(c);
    const waiting = await verifier.pendingEnrolment(person.id, person.login);
    const offer = waiting ?? (await verifier.beginEnrolment(person.id, person.login));
    return offer.done ? offer : null;
  };
  const enrolPage = async (c: Context<Env>, wrong: string | null) => {
    const offer = await offerTo(c);
    if (!offer) return c.redirect(OFF, 303);
    const steps = setUpSteps(c.get('visit'), offer, ENROL, words, wrong);
    return show(c, html`<div class="card">${steps}</div>`, wrong === null ? 200 : 401);
  };

  app.get('/', async (c) => {
    if (await isOn(c)) return c.redirect(OFF, 303);
    return show(
      c,
      html`<p class="muted">A second step at sign-in, so that a password alone opens nothing.</p>
        <div class="card">
          <form method="post" action="${START}">
            ${csrf(c.get('visit'))}
            <label class="choice">
              <input type="radio" name="method" value="app" checked />
              <span><strong>Authenticator app</strong><br /><span class="muted">An app on your phone or browser shows a new code every 30 seconds.</span></span>
            </label>
            <button>Next</button>
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
    if (!proof.accepted) return enrolPage(c, refusalText(proof, false));
    people.proved(session, proof.at);
    return c.redirect(OFF, 303);
  });

  const offPage = (c: Context<Env>, wrong: string | null) => {
    const visit = c.get('visit');
    return show(
      c,
      html`<div class="card">
        <p><span class="on">Active</span> · Authenticator app</p>
        <p class="muted">To deactivate two-factor authentication, enter a code from your app.</p>
        ${problem(wrong)}
        <form method="post" action="${OFF}">
          ${csrf(visit)}${codeField(visit.look, 'Authentication code')}
          <button class="danger">Deactivate</button>
        </form>
      </div>`,
      wrong === null ? 200 : 401,
    );
  };

  app.get('/deactivate', async (c) => ((await isOn(c)) ? offPage(c, null) : c.redirect(START, 303)));

  app.post('/deactivate', async (c) => {
    const { person } = sessionOf(c);
    const verdict = await verifier.verify(person.id, await posted(c, 'code'));
    if (!verdict.accepted) return offPage(c, refusalText(verdict, false));
    await verifier.disable(person.id, verdict.at);
    return c.redirect(START, 303);
  });

  return app;
}
