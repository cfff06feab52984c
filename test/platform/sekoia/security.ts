import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { openSession } from '../admission.ts';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import { qrPng } from '../qr.ts';
import { refusalText } from '../refusal-text.ts';
import { setUpSteps } from '../set-up-steps.ts';
import { type Env, type Host, posted, sessionOf } from '../visit.ts';
import { codesPlace, issueAndShow } from './backup-codes.ts';
import { ENROL, SECURITY } from './paths.ts';
import { preferredMethod } from './preferred-method.ts';
import type { SekoiaWords } from './words/en.ts';

const PASSWORD_MS = 5 * 60_000;
const PASSWORD = `${SECURITY}/password`;
const DISABLE = `${ENROL}/disable`;

type Call = Context<Env<SekoiaWords>>;

/** Security of a person: methods, adding an authenticator (password first), disabling it (password). */
export function securityPages(host: Host): Hono<Env<SekoiaWords>> {
  const { brand, people, sessions, verifier } = host;
  const app = new Hono<Env<SekoiaWords>>();
  const show = (c: Call, title: string, body: Html, code: 200 | 401 | 403 = 200) =>
    c.html(appPage(brand, c.get('visit'), title, html`<h1>${title}</h1>${body}`), code);

  app.get('/', async (c) => {
    const visit = c.get('visit');
    const { words } = visit;
    const { id } = sessionOf(c).person;
    const state = await verifier.status(id);
    const on = state.authenticator !== 'none';
    const unsaved = state.backupCodesLeft > 0 && !state.backupCodesSaved ? ` · ${words.codesUnsaved}` : '';
    const codes = on ? words.codesLeft(state.backupCodesLeft, state.fewLeft) + unsaved : words.codesNone;
    const body = html`<p class="muted">${words.securityText}</p>
      <div class="card">
        <ul class="rows">
          <li>
            <div>
              <h2>${words.app}</h2>
              <p>${on ? html`<span class="on">${words.on}</span> · ${words.appOn}` : words.appOff}</p>
            </div>
            ${
              on
                ? html`<a class="button quiet" href="${DISABLE}">${words.disable}</a>`
                : html`<a class="button" href="${ENROL}">${words.add}</a>`
            }
          </li>
          <li>
            <div><h2>${words.codes}</h2><p>${codes}</p></div>
            ${
              on
                ? html`<form method="post" action="${codesPlace.path}">
                    ${csrf(visit)}<button class="quiet">${words.codesNew}</button>
                  </form>`
                : ''
            }
          </li>
          <li>
            <div><h2>${words.preferred}</h2><p>${on ? words[preferredMethod(host, id)] : words.preferredNone}</p></div>
            ${on ? html`<a class="button quiet" href="${SECURITY}/preferred-method">${words.change}</a>` : ''}
          </li>
        </ul>
      </div>`;
    return show(c, words.security, body);
  });

  const passwordPage = (c: Call, wrong: string | null) => {
    const { next, passwordText, passwordTitle } = c.get('visit').words;
    const form = passwordForm(
      c,
      { action: PASSWORD, text: passwordText, button: html`<button>${next}</button>` },
      wrong,
    );
    return show(c, passwordTitle, form, wrong === null ? 200 : 401);
  };

  app.get('/password', (c) => passwordPage(c, null));

  app.post('/password', async (c) => {
    const session = sessionOf(c);
    if (!(await people.hasPassword(session.person, await posted(c, 'password'))))
      return passwordPage(c, c.get('visit').words.passwordWrong);
    sessions.passwordGiven(session);
    return c.redirect(ENROL, 303);
  });

  /** The secret that waits for this person's first code; a new one when none does. Null where the password must be asked first, or the recovery code is too long ago. */
  const offerTo = async (c: Call) => {
    const { level, passwordAt, person, provedAt } = sessionOf(c);
    const asked = passwordAt !== null && host.now() - passwordAt <= PASSWORD_MS;
    if (level === 'full' && !asked) return null;
    const waiting = await verifier.pendingEnrolment(person.id, person.login);
    const offer = waiting ?? (await verifier.beginEnrolment(person.id, person.login, { provedAt }));
    return offer.done ? offer : null;
  };
  const enrolPage = async (c: Call, wrong: string | null) => {
    const visit = c.get('visit');
    const { words } = visit;
    const restricted = sessionOf(c).level === 'restricted';
    const offer = await offerTo(c);
    if (!offer && restricted) return show(c, words.enrolTitle, problem(words.enrolTooLate), 403);
    if (!offer) return c.redirect(PASSWORD, 303);
    const own = { label: words.enrolLabel, token: words.enrolToken, button: words.confirm };
    const steps = html`${restricted ? html`<p class="muted">${words.enrolAfterReset}</p>` : ''}
      <div class="card">${setUpSteps(visit, offer, ENROL, own, wrong)}</div>`;
    return show(c, words.enrolTitle, steps, wrong === null ? 200 : 401);
  };
  const isOn = async (c: Call) => {
    const { authenticator } = await verifier.status(sessionOf(c).person.id);
    return authenticator === 'active' || authenticator === 'disabled';
  };

  app.get('/authenticator', async (c) => ((await isOn(c)) ? c.redirect(SECURITY, 303) : enrolPage(c, null)));

  app.get('/authenticator/qr.png', async (c) => {
    const offer = (await isOn(c)) ? null : await offerTo(c);
    if (!offer) return c.notFound();
    return c.body(new Uint8Array(qrPng(offer.uri)), 200, { 'content-type': 'image/png' });
  });

  app.post('/authenticator', async (c) => {
    const session = sessionOf(c);
    const proof = await verifier.confirmEnrolment(session.person.id, await posted(c, 'code'));
    if (!proof.accepted) return enrolPage(c, refusalText(c.get('visit').words, proof, false));
    // A session that a recovery code opened is whole from here on.
    const whole = await openSession(host, c, session.person, 'full', { provedAt: proof.at, device: session.device });
    return c.redirect(await issueAndShow(host, whole, proof.at), 303);
  });

  const disablePage = (c: Call, wrong: string | null) => {
    const { disable, disableText, disableTitle } = c.get('visit').words;
    const button = html`<button class="danger">${disable}</button>`;
    const form = passwordForm(c, { action: DISABLE, text: disableText, button }, wrong);
    return show(c, disableTitle, form, wrong === null ? 200 : 401);
  };

  app.get('/authenticator/disable', (c) => disablePage(c, null));

  app.post('/authenticator/disable', async (c) => {
    const { person } = sessionOf(c);
    if (!(await people.hasPassword(person, await posted(c, 'password'))))
      return disablePage(c, c.get('visit').words.passwordWrong);
    // Here the password alone is what the platform asks for again.
    await verifier.disable(person.id, await verifier.proofTime(person.id));
    return c.redirect(SECURITY, 303);
  });

  return app;
}

function passwordForm(c: Call, own: { action: string; text: string; button: Html }, wrong: string | null): Html {
  const visit = c.get('visit');
  return html`<div class="card">
    <p class="muted">${own.text}</p>
    ${problem(wrong)}
    <form method="post" action="${own.action}">
      ${csrf(visit)}
      <label for="password">${visit.words.password}</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required />
      <div class="actions">
        ${own.button}
        <a class="button quiet" href="${SECURITY}">${visit.words.cancel}</a>
      </div>
    </form>
  </div>`;
}
