import { Hono } from 'hono';
import { html } from 'hono/html';
import { admit } from '../admission.ts';
import { cardPage, csrf } from '../layout.ts';
import type { Person } from '../people.ts';
import { masked, sendCode, sentCodePages } from '../sent-code-pages.ts';
import type { Recipient } from '../sent-codes.ts';
import { signInPages } from '../sign-in.ts';
import { ssoPages } from '../sso/relying.ts';
import { type Call, type Env, type Host, posted } from '../visit.ts';
import { preferredWay, workspaceAsksCode } from './settings.ts';
import type { IndigoWords } from './words/en.ts';

const CODE = '/login/code';
const WHERE = '/login/where';

/** Password, then where the workspace says so a code by phone or e-mail; Google and SAML SSO go without. */
export function indigoSignIn(host: Host): Hono<Env<IndigoWords>> {
  const app = new Hono<Env<IndigoWords>>();

  const next = async (person: Person, c: Call<IndigoWords>) => {
    if (!workspaceAsksCode(host, person)) return null;
    const [first, ...more] = recipients(person);
    const chosen = recipients(person).find(({ way }) => way === preferredWay(host, person)) ?? (more[0] ? null : first);
    if (!chosen) return WHERE;
    sendCode(host, c, person, chosen);
    return CODE;
  };

  const ways = ({ withGoogle, withSaml }: IndigoWords) =>
    [
      ['/sso/start/google', withGoogle],
      ['/sso/start/saml', withSaml],
    ] as const;
  app.route('/', signInPages<IndigoWords>(host, next, ways));
  app.route('/', ssoPages(host));

  const wherePage = (c: Call<IndigoWords>, person: Person) => {
    const visit = c.get('visit');
    const { words } = visit;
    const text = { text: words.byText, email: words.byEmail };
    const body = html`<h1>${words.whereTitle}</h1>
      <form method="post" action="${WHERE}">
        ${csrf(visit)}
        ${recipients(person).map(
          ({ way, to }, at) => html`<label class="choice">
            <input type="radio" name="way" value="${way}" ${at === 0 ? 'checked' : ''} />
            <span><strong>${text[way]}</strong><br /><span class="muted">${masked(to)}</span></span>
          </label>`,
        )}
        <button>${words.send}</button>
      </form>`;
    return c.html(cardPage(host.brand, visit, words.whereTitle, body));
  };

  app.get(WHERE, (c) => {
    const { session } = c.get('visit');
    return session?.level === 'password' ? wherePage(c, session.person) : c.redirect('/login', 303);
  });

  app.post(WHERE, async (c) => {
    const { session } = c.get('visit');
    if (session?.level !== 'password') return c.redirect('/login', 303);
    const { person } = session;
    const way = await posted(c, 'way');
    const chosen = recipients(person).find((one) => one.way === way);
    if (!chosen) return c.redirect(WHERE, 303);
    sendCode(host, c, person, chosen);
    return c.redirect(CODE, 303);
  });

  const done = async (c: Call, person: Person) => admit(host, c, person, await host.verifier.proofTime(person.id));
  const choice = (person: Person) => (recipients(person).length > 1 ? WHERE : null);
  app.route('/', sentCodePages(host, { path: CODE, choice, done }));

  app.get('/login/blocked', (c) => {
    const visit = c.get('visit');
    const { blockedExplanation, blockedTitle } = visit.words;
    const body = html`<h1>${blockedTitle}</h1><p class="muted">${blockedExplanation}</p>`;
    return c.html(cardPage(host.brand, visit, blockedTitle, body), 403);
  });

  return app;
}

function recipients({ phone, email }: Person): readonly Recipient[] {
  return [
    ...(phone ? [{ way: 'text', to: phone } as const] : []),
    ...(email ? [{ way: 'email', to: email } as const] : []),
  ];
}
