import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { admit } from '../admission.ts';
import { cardPage, problem } from '../layout.ts';
import type { Env, Host } from '../visit.ts';

const STATE = 'sso-state';
const cookie = { path: '/sso', httpOnly: true, sameSite: 'Lax', maxAge: 600 } as const;

/** Sign-in through the identity provider at sso.localhost: what comes back lets the person in without a code. */
export function ssoPages(host: Host): Hono<Env> {
  const { brand, people } = host;
  const app = new Hono<Env>();

  app.get('/sso/start/:way{google|saml|sso}', (c) => {
    const state = randomBytes(24).toString('base64url');
    setCookie(c, STATE, state, cookie);
    const provider = new URL('/authorize', c.req.url);
    provider.hostname = 'sso.localhost';
    provider.search = new URLSearchParams({ client: brand.host, way: c.req.param('way'), state }).toString();
    return c.redirect(provider.href, 303);
  });

  app.get('/sso/return', async (c) => {
    const visit = c.get('visit');
    const { words } = visit;
    const state = getCookie(c, STATE);
    deleteCookie(c, STATE, { path: cookie.path });
    const good = state !== undefined && state === c.req.query('state');
    const email = good ? await host.assertions.redeem(c.req.query('assertion') ?? '', brand.host, state) : null;
    const person = email === null ? null : people.byEmail(email);
    if (person) return c.redirect(await admit(host, c, person), 303);
    const wrong = email === null ? words.ssoFailed : words.ssoNobody(email);
    const body = html`<h1>${words.signIn}</h1>
      ${problem(wrong)}
      <p class="aside"><a href="/login">${words.signIn}</a></p>`;
    return c.html(cardPage(brand, visit, words.signIn, body), 401);
  });

  return app;
}
