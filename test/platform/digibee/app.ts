import { Hono } from 'hono';
import { html } from 'hono/html';
import { stepAfterPassword } from '../admission.ts';
import type { HostPlan } from '../host-plan.ts';
import { appPage } from '../layout.ts';
import { recoveryPages } from '../recovery-pages.ts';
import { onlyEnrolment, signedInOrEnrolling } from '../restricted.ts';
import { signInPages } from '../sign-in.ts';
import { ssoPages } from '../sso/relying.ts';
import { type Verification, verificationPages } from '../verification.ts';
import { type Env, type Host, visiting } from '../visit.ts';
import { digibee } from './brand.ts';
import { deskPages } from './desk.ts';
import { supportPages } from './support.ts';
import { ENROL, twoFactorPages } from './two-factor.ts';
import { type DigibeeWords, en } from './words/en.ts';
import { pt } from './words/pt.ts';

/** digibee.localhost: the column "Digibee" of the platforms' table. */
export const digibeeHost: HostPlan = { brand: digibee, open: digibeeApp };

const RECOVERY = '/login/recovery';
const verification: Verification<DigibeeWords> = {
  path: '/login/two-factor',
  takesBackup: false,
  asides: ({ words }) => [['/support', words.lost]],
};

function digibeeApp(host: Host): Hono<Env<DigibeeWords>> {
  const app = new Hono<Env<DigibeeWords>>();
  app.use(visiting(host, { en, 'pt-BR': pt }));
  app.use(onlyEnrolment(ENROL));
  const next = stepAfterPassword(host, { code: verification.path, enrolment: ENROL, 'recovery-code': RECOVERY });
  app.route(
    '/',
    signInPages<DigibeeWords>(host, next, (words) => [['/sso/start/sso', words.withProvider]]),
  );
  app.route('/', ssoPages(host));
  app.route('/', verificationPages(host, verification));
  app.route('/', recoveryPages(host, { path: RECOVERY, enrol: ENROL }));
  app.route('/', supportPages(host));
  app.use(signedInOrEnrolling(ENROL));
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
  app.route('/support/desk', deskPages(host));
  return app;
}
