import { Hono } from 'hono';
import { html } from 'hono/html';
import { stepAfterPassword } from '../admission.ts';
import type { HostPlan } from '../host-plan.ts';
import { appPage } from '../layout.ts';
import { signInPages } from '../sign-in.ts';
import { ssoPages } from '../sso/relying.ts';
import { type Verification, verificationPages } from '../verification.ts';
import { type Env, type Host, signedIn, visiting } from '../visit.ts';
import { digibee } from './brand.ts';
import { twoFactorPages } from './two-factor.ts';
import { type DigibeeWords, en } from './words/en.ts';
import { pt } from './words/pt.ts';

/** digibee.localhost: the column "Digibee" of the platforms' table. */
export const digibeeHost: HostPlan = { brand: digibee, open: digibeeApp };

const verification: Verification = { path: '/login/two-factor', takesBackup: false };

function digibeeApp(host: Host): Hono<Env<DigibeeWords>> {
  const app = new Hono<Env<DigibeeWords>>();
  app.use(visiting(host, { en, 'pt-BR': pt }));
  const next = stepAfterPassword(host, {
    code: verification.path,
    enrolment: '/account/two-factor/authenticator',
    'recovery-code': verification.path,
  });
  app.route(
    '/',
    signInPages<DigibeeWords>(host, next, (words) => [['/sso/start/sso', words.withProvider]]),
  );
  app.route('/', verificationPages(host, verification));
  app.route('/', ssoPages(host));
  app.use(signedIn);
  app.get('/', (c) => {
    const { pipelines, rows } = c.get('visit').words;
    const body = html`<h1>${pipelines}</h1>
      <div class="card">
        <ul class="rows">
          ${rows.map(([name, state]) => html`<li><div><h2>${name}</h2><p>${state}</p></div></li>`)}
        </ul>
      </div>`;
    return c.html(appPage(host.brand, c.get('visit'), pipelines, body));
  });
  app.route('/account/two-factor', twoFactorPages(host));
  return app;
}
