import { Hono } from 'hono';
import { html } from 'hono/html';
import { stepAfterPassword } from '../admission.ts';
import type { HostPlan } from '../host-plan.ts';
import { appPage } from '../layout.ts';
import { signInPages } from '../sign-in.ts';
import { verificationPages } from '../verification.ts';
import { type Env, type Host, signedIn, visiting } from '../visit.ts';
import { authenticatorPages, ENROL } from './authenticator.ts';
import { nordwind } from './brand.ts';
import { en, type NordwindWords } from './words/en.ts';

/** nordwind.localhost: an organisation's own platform, which nobody but its administrator knows. No profile is made after it. */
export const nordwindHost: HostPlan = { brand: nordwind, open: nordwindApp };

const CODE = '/gate/second-step';

function nordwindApp(host: Host): Hono<Env<NordwindWords>> {
  const app = new Hono<Env<NordwindWords>>();
  app.use(visiting(host, { en }));
  app.route('/', signInPages(host, stepAfterPassword(host, { code: CODE, enrolment: ENROL, 'recovery-code': CODE })));
  app.route('/', verificationPages(host, { path: CODE, takesBackup: false }));
  app.use(signedIn);
  app.get('/', (c) => {
    const { shipments, rows } = c.get('visit').words;
    const body = html`<h1>${shipments}</h1>
      <div class="card">
        <ul class="rows">
          ${rows.map(([name, state]) => html`<li><div><h2>${name}</h2><p>${state}</p></div></li>`)}
        </ul>
      </div>`;
    return c.html(appPage(host.brand, c.get('visit'), shipments, body));
  });
  app.route(ENROL, authenticatorPages(host));
  return app;
}
