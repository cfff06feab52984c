import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { appPage } from '../layout.ts';
import { refusalText } from '../refusal-text.ts';
import { setUpSteps } from '../set-up-steps.ts';
import { type Env, type Host, posted, sessionOf } from '../visit.ts';
import type { NordwindWords } from './words/en.ts';

export const ENROL = '/my/app';

type Call = Context<Env<NordwindWords>>;

/** One page: scan, confirm, done. */
export function authenticatorPages({ brand, sessions, verifier }: Host): Hono<Env<NordwindWords>> {
  const app = new Hono<Env<NordwindWords>>();
  const show = async (c: Call, wrong: string | null) => {
    const visit = c.get('visit');
    const { appOn, appTitle, codeLabel, confirm, token } = visit.words;
    const { person, provedAt } = sessionOf(c);
    const { authenticator } = await verifier.status(person.id);
    const page = (body: unknown) =>
      c.html(
        appPage(brand, visit, appTitle, html`<h1>${appTitle}</h1><div class="card">${body}</div>`),
        wrong ? 401 : 200,
      );
    if (authenticator === 'active') return page(html`<p>${appOn}</p>`);
    const waiting = await verifier.pendingEnrolment(person.id, person.login);
    const offer = waiting ?? (await verifier.beginEnrolment(person.id, person.login, { provedAt }));
    if (!offer.done) return c.redirect('/login', 303);
    return page(setUpSteps(visit, offer, ENROL, { label: codeLabel, token, button: confirm }, wrong));
  };

  app.get('/', (c) => show(c, null));
  app.post('/', async (c) => {
    const session = sessionOf(c);
    const proof = await verifier.confirmEnrolment(session.person.id, await posted(c, 'code'));
    if (!proof.accepted) return show(c, refusalText(c.get('visit').words, proof, false));
    sessions.proved(session, proof.at);
    return c.redirect(ENROL, 303);
  });
  return app;
}
