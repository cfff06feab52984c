import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import { qrPng } from '../qr.ts';
import { refusalText } from '../refusal-text.ts';
import { setUpSteps } from '../set-up-steps.ts';
import { type Env, type Host, posted, sessionOf } from '../visit.ts';
import { issueAndShow } from './backup-codes.ts';

const PASSWORD_MS = 5 * 60_000;
const words = { label: 'Six-digit code', token: 'Or type this token', button: 'Confirm' };

/** Security of the signed-in person: methods, adding an authenticator (password first), disabling it (password). */
export function securityPages(host: Host): Hono<Env> {
  const { brand, people, verifier } = host;
  const app = new Hono<Env>();
  const show = (c: Context<Env>, title: string, body: Html, code: 200 | 401 = 200) =>
    c.html(appPage(brand, c.get('visit'), title, body), code);

  app.get('/', async (c) => {
    const { person } = sessionOf(c);
    const state = await verifier.status(person.id);
    const on = state.authenticator !== 'none';
    const codes = !on
      ? 'Available once you have added a method'
      : `${state.backupCodesLeft} of 10 left${state.fewLeft ? ': generate new ones soon' : ''}`;
    const body = html`<h1>Security</h1>
      <p class="muted">Ways to prove that it is you, after your password.</p>
      <div class="card">
        <ul class="rows">
          <li>
            <div>
              <h2>Authenticator app</h2>
              <p>${on ? html`<span class="on">On</span> · codes from your app` : 'Codes from an app on your phone or browser'}</p>
            </div>
            ${
              on
                ? html`<a class="button quiet" href="/user/security/authenticator/disable">Disable</a>`
                : html`<a class="button" href="/user/security/authenticator">Add</a>`
            }
          </li>
          <li>
            <div><h2>Backup codes</h2><p>${codes}</p></div>
            ${
              on
                ? html`<form method="post" action="/user/security/backup-codes">
                    ${csrf(c.get('visit'))}<button class="quiet">Generate new codes</button>
                  </form>`
                : ''
            }
          </li>
          <li>
            <div><h2>Preferred sign-in method</h2><p>${on ? 'Authenticator app' : 'Password only'}</p></div>
          </li>
        </ul>
      </div>`;
    return show(c, 'Security', body);
  });

  app.get('/password', (c) =>
    show(c, 'Confirm your password', passwordForm(c, '/user/security/password', 'Continue', null)),
  );

  app.post('/password', async (c) => {
    const session = sessionOf(c);
    if (!(await people.hasPassword(session.person, await posted(c, 'password')))) {
      const form = passwordForm(c, '/user/security/password', 'Continue', 'The password is not right.');
      return show(c, 'Confirm your password', form, 401);
    }
    host.sessions.passwordGiven(session);
    return c.redirect('/user/security/authenticator', 303);
  });

  /** The secret that waits for this person's first code; a new one when none does. Null before the password was asked. */
  const offerTo = async (c: Context<Env>) => {
    const { passwordAt, person } = sessionOf(c);
    if (passwordAt === null || host.now() - passwordAt > PASSWORD_MS) return null;
    const waiting = await verifier.pendingEnrolment(person.id, person.login);
    const offer = waiting ?? (await verifier.beginEnrolment(person.id, person.login));
    return offer.done ? offer : null;
  };
  const enrolPage = (c: Context<Env>, steps: Html, code: 200 | 401 = 200) =>
    show(c, 'Add an authenticator app', html`<h1>Add an authenticator app</h1><div class="card">${steps}</div>`, code);

  app.get('/authenticator', async (c) => {
    if ((await verifier.status(sessionOf(c).person.id)).authenticator !== 'none')
      return c.redirect('/user/security', 303);
    const offer = await offerTo(c);
    if (!offer) return c.redirect('/user/security/password', 303);
    return enrolPage(c, setUpSteps(c.get('visit'), offer, '/user/security/authenticator', words, null));
  });

  app.get('/authenticator/qr.png', async (c) => {
    const offer = await offerTo(c);
    if (!offer) return c.notFound();
    return c.body(new Uint8Array(qrPng(offer.uri)), 200, { 'content-type': 'image/png' });
  });

  app.post('/authenticator', async (c) => {
    const session = sessionOf(c);
    const proof = await verifier.confirmEnrolment(session.person.id, await posted(c, 'code'));
    if (proof.accepted) {
      host.sessions.proved(session, proof.at);
      return issueAndShow(host, c, proof.at);
    }
    const offer = await offerTo(c);
    if (!offer) return c.redirect('/user/security/password', 303);
    const wrong = refusalText(c.get('visit').words, proof, false);
    return enrolPage(c, setUpSteps(c.get('visit'), offer, '/user/security/authenticator', words, wrong), 401);
  });

  const disablePath = '/user/security/authenticator/disable';
  const disableForm = (c: Context<Env>, wrong: string | null) => passwordForm(c, disablePath, 'Disable', wrong);

  app.get('/authenticator/disable', (c) => show(c, 'Disable the authenticator app', disableForm(c, null)));

  app.post('/authenticator/disable', async (c) => {
    const { person } = sessionOf(c);
    if (!(await people.hasPassword(person, await posted(c, 'password')))) {
      return show(c, 'Disable the authenticator app', disableForm(c, 'The password is not right.'), 401);
    }
    // Here the password alone is what the platform asks for again.
    await verifier.disable(person.id, await verifier.proofTime(person.id));
    return c.redirect('/user/security', 303);
  });

  return app;
}

function passwordForm(c: Context<Env>, action: string, button: 'Continue' | 'Disable', wrong: string | null): Html {
  const off = button === 'Disable';
  return html`<h1>${off ? 'Disable the authenticator app' : 'Confirm your password'}</h1>
    <div class="card">
      <p class="muted">
        ${
          off
            ? 'You will sign in with your password alone, and your backup codes stop working.'
            : 'Before you add a way to sign in, enter your password again.'
        }
      </p>
      ${problem(wrong)}
      <form method="post" action="${action}">
        ${csrf(c.get('visit'))}
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <div class="actions">
          <button class="${off ? 'danger' : ''}">${button}</button>
          <a class="button quiet" href="/user/security">Cancel</a>
        </div>
      </form>
    </div>`;
}
