import { Hono } from 'hono';
import { html } from 'hono/html';
import * as v from 'valibot';
import type { HostPlan } from '../host-plan.ts';
import { hosts } from '../hosts.ts';
import { appPage, cardPage, csrf } from '../layout.ts';
import { signInPages } from '../sign-in.ts';
import { type Env, type Host, sessionOf, signedIn, visiting } from '../visit.ts';
import { sso } from './brand.ts';
import { en, type SsoWords } from './words/en.ts';

/** sso.localhost: an identity provider. Anybody may have an account with any address: it stands in for Google's and a company's own. */
export const ssoHost: HostPlan = { brand: sso, sendsFormsTo: hosts.map(({ brand }) => brand.host), open: ssoApp };

const Request = v.object({
  client: v.picklist(hosts.map(({ brand }) => brand.host)),
  way: v.picklist(['google', 'saml', 'sso']),
  state: v.pipe(v.string(), v.regex(/^[\w-]{16,64}$/)),
});

function ssoApp(host: Host): Hono<Env<SsoWords>> {
  const app = new Hono<Env<SsoWords>>();
  app.use(visiting(host, { en }));
  app.route(
    '/',
    signInPages(host, async () => null),
  );
  app.use(signedIn);

  app.get('/', (c) => {
    const { account, youAre } = c.get('visit').words;
    const { person } = sessionOf(c);
    const body = html`<h1>${account}</h1><div class="card"><p>${youAre(person.login)}</p></div>`;
    return c.html(appPage(host.brand, c.get('visit'), account, body));
  });

  app.get('/authorize', (c) => {
    const asked = v.safeParse(Request, c.req.query());
    if (!asked.success) return c.text('This is no request of a platform that is known here.', 400);
    const visit = c.get('visit');
    const { words } = visit;
    const { client, way, state } = asked.output;
    const product = hosts.find(({ brand }) => brand.host === client)!.brand.name;
    const { person } = sessionOf(c);
    const title = words.signInTo(product);
    const body = html`<h1>${title}</h1>
      <p class="muted">${words.asks(product, words.ways[way]!)}</p>
      <p><strong>${person.name}</strong><br />${person.login}</p>
      <form method="post" action="/authorize">
        ${csrf(visit)}
        <input type="hidden" name="client" value="${client}" />
        <input type="hidden" name="way" value="${way}" />
        <input type="hidden" name="state" value="${state}" />
        <button>${words.next}</button>
      </form>`;
    return c.html(cardPage(host.brand, visit, title, body));
  });

  app.post('/authorize', async (c) => {
    const asked = v.safeParse(Request, await c.req.parseBody());
    if (!asked.success) return c.text('This is no request of a platform that is known here.', 400);
    const { client, state } = asked.output;
    const { login, name } = sessionOf(c).person;
    const assertion = await host.assertions.issue({ audience: client, state, email: login, name });
    const back = new URL('/sso/return', c.req.url);
    back.hostname = client;
    back.search = new URLSearchParams({ assertion, state }).toString();
    return c.redirect(back.href, 303);
  });

  return app;
}
