import { Hono, type MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { appPage, csrf } from '../layout.ts';
import { type Env, type Host, posted, sessionOf } from '../visit.ts';
import { SECURITY } from './paths.ts';
import type { SekoiaWords } from './words/en.ts';

const FACT = 'preferred-method';
const methods = ['app', 'codes'] as const;

/** The method a person wants to be asked for first: the app unless they said otherwise. */
export function preferredMethod({ facts }: Host, person: string): (typeof methods)[number] {
  return methods.find((one) => one === facts.get(person, FACT)) ?? 'app';
}

/** Makes the sign-in page speak of the preferred method first. Its field takes all of them anyway. */
export function preferredMethodSaid(host: Host): MiddlewareHandler<Env<SekoiaWords>> {
  return async (c, next) => {
    const visit = c.get('visit');
    const { session, words } = visit;
    if (session && preferredMethod(host, session.person.id) === 'codes')
      c.set('visit', { ...visit, words: { ...words, codeExplanation: words.codeExplanationBackup } });
    await next();
  };
}

/** Where one chooses it. */
export function preferredMethodPages(host: Host): Hono<Env<SekoiaWords>> {
  const app = new Hono<Env<SekoiaWords>>();

  app.get('/preferred-method', async (c) => {
    const visit = c.get('visit');
    const { words } = visit;
    const { id } = sessionOf(c).person;
    if ((await host.verifier.status(id)).authenticator === 'none') return c.redirect(SECURITY, 303);
    const chosen = preferredMethod(host, id);
    const body = html`<h1>${words.preferred}</h1>
      <div class="card">
        <p class="muted">${words.preferredText}</p>
        <form method="post" action="${SECURITY}/preferred-method">
          ${csrf(visit)}
          ${methods.map(
            (one) => html`<label class="choice">
              <input type="radio" name="method" value="${one}" ${one === chosen ? 'checked' : ''} />
              <strong>${words[one]}</strong>
            </label>`,
          )}
          <div class="actions">
            <button>${words.save}</button>
            <a class="button quiet" href="${SECURITY}">${words.cancel}</a>
          </div>
        </form>
      </div>`;
    return c.html(appPage(host.brand, visit, words.preferred, body));
  });

  app.post('/preferred-method', async (c) => {
    const wished = await posted(c, 'method');
    const method = methods.find((one) => one === wished);
    if (method) host.facts.set(sessionOf(c).person.id, FACT, method);
    return c.redirect(SECURITY, 303);
  });

  return app;
}
