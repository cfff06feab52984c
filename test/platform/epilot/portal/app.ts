import { Hono } from 'hono';
import { html } from 'hono/html';
import { admit } from '../../admission.ts';
import type { Brand } from '../../brand.ts';
import { appPage, cardPage, csrf, problem } from '../../layout.ts';
import type { Person } from '../../people.ts';
import { type SentStep, sendCode, sentCodePages } from '../../sent-code-pages.ts';
import { signInPages } from '../../sign-in.ts';
import { type Call, type Env, type Host, signedIn, visiting } from '../../visit.ts';
import { epilot } from '../brand.ts';
import { de } from './words/de.ts';
import { en, type PortalWords } from './words/en.ts';

/** The portal of an energy supplier's customers, beside the product and with people of its own. */
export const portal: Brand = { ...epilot, name: 'Stadtwerke Musterstadt', base: '/portal' };

const CODE = '/login/code';
const LINK = '/login/link';

/** After the password, always: a code by e-mail, and a magic link with the same code for the same browser. */
export function portalApp(host: Host): Hono<Env<PortalWords>> {
  const app = new Hono<Env<PortalWords>>();
  const done = async (c: Call, person: Person) => admit(host, c, person, await host.verifier.proofTime(person.id));
  const step: SentStep = {
    path: CODE,
    done,
    link: (c, code) => `${new URL(c.req.url).origin}/portal${LINK}?code=${code}`,
  };

  app.use(visiting(host, { en, de }));
  const next = async (person: Person, c: Call<PortalWords>) => {
    sendCode(host, c, person, { way: 'email', to: person.login }, step);
    return `/portal${CODE}`;
  };
  app.route('/', signInPages<PortalWords>(host, next));
  app.route('/', sentCodePages(host, step));

  // Mail programs fetch links by themselves: a press on the page is what signs in.
  app.get(LINK, (c) => {
    const visit = c.get('visit');
    const { words } = visit;
    const here = visit.session?.level === 'password';
    const code = /^\d{6}$/.exec(c.req.query('code') ?? '')?.[0] ?? '';
    const form = html`<p class="muted">${words.linkExplanation}</p>
      <form method="post" action="/portal${CODE}">
        ${csrf(visit)}<input type="hidden" name="code" value="${code}" />
        <button>${words.signIn}</button>
      </form>`;
    const body = html`<h1>${words.linkTitle}</h1>
      ${here ? form : problem(words.linkElsewhere)}`;
    return c.html(cardPage(host.brand, visit, words.linkTitle, body), here ? 200 : 401);
  });

  app.use(signedIn);
  app.get('/', (c) => {
    const { contracts, rows } = c.get('visit').words;
    const body = html`<h1>${contracts}</h1>
      <div class="card">
        <ul class="rows">
          ${rows.map(([name, state]) => html`<li><div><h2>${name}</h2><p>${state}</p></div></li>`)}
        </ul>
      </div>`;
    return c.html(appPage(host.brand, c.get('visit'), contracts, body));
  });
  return app;
}
