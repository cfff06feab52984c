import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Brand } from '../brand.ts';
import type { HostPlan } from '../host-plan.ts';
import { appPage } from '../layout.ts';
import { type Env, type Host, signedIn, visiting } from '../visit.ts';
import { epilot } from './brand.ts';
import { developerPages } from './developers.ts';
import { apiPages, authorizePages } from './oauth.ts';
import { organisationPages } from './organisation.ts';
import { passkeysOf } from './passkeys.ts';
import { portal, portalApp } from './portal/app.ts';
import { securityPages } from './security.ts';
import { epilotSignIn } from './sign-in.ts';
import { tokensOf } from './tokens.ts';
import { userPages } from './users.ts';
import { de } from './words/de.ts';
import { type EpilotWords, en } from './words/en.ts';

/** epilot.localhost: the column "epilot" of the platforms' table. */
export const epilotHost: HostPlan = { brand: epilot, open: epilotApp };

function epilotApp(host: Host, withOthers: (brand: Brand) => Host): Hono<Env<EpilotWords>> {
  const tokens = tokensOf(host);
  const passkeys = passkeysOf(host);
  const app = new Hono<Env<EpilotWords>>();
  app.route('/portal', portalApp(withOthers(portal)));
  app.route('/', apiPages(host, tokens));
  app.use(visiting(host, { en, de }));
  app.route('/', epilotSignIn(host, passkeys));
  app.route('/', authorizePages(tokens));
  app.use(signedIn);
  app.get('/', (c) => {
    const { dashboard, rows } = c.get('visit').words;
    const body = html`<h1>${dashboard}</h1>
      <div class="card">
        <ul class="rows">
          ${rows.map(([name, state]) => html`<li><div><h2>${name}</h2><p>${state}</p></div></li>`)}
        </ul>
      </div>`;
    return c.html(appPage(host.brand, c.get('visit'), dashboard, body));
  });
  app.route('/account/security', securityPages(host, passkeys));
  app.route('/organisation/security', organisationPages(host));
  app.route('/organisation/users', userPages(host));
  app.route('/', developerPages(host));
  return app;
}
