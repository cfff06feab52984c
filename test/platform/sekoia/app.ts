import { Hono } from 'hono';
import { html } from 'hono/html';
import { stepAfterPassword } from '../admission.ts';
import type { HostPlan } from '../host-plan.ts';
import { appPage } from '../layout.ts';
import { signInPages } from '../sign-in.ts';
import { verificationPages } from '../verification.ts';
import { type Env, type Host, signedIn, visiting } from '../visit.ts';
import { apiKeyPages } from './api-keys.ts';
import { backupCodePages } from './backup-codes.ts';
import { eightCharacters } from './backup-format.ts';
import { sekoia } from './brand.ts';
import { securityPages } from './security.ts';
import { sekoiaVerification } from './verification.ts';
import { sekoiaLanguages } from './words/languages.ts';

/** sekoia.localhost: the column "Sekoia.io" of the platforms' table. */
export const sekoiaHost: HostPlan = { brand: sekoia, backupFormat: eightCharacters, open: sekoiaApp };

function sekoiaApp(host: Host): Hono<Env> {
  const app = new Hono<Env>();
  app.use(visiting(host, sekoiaLanguages));
  app.route(
    '/',
    signInPages(
      host,
      stepAfterPassword(host, {
        code: sekoiaVerification.path,
        enrolment: '/user/security/authenticator',
        'recovery-code': sekoiaVerification.path,
      }),
    ),
  );
  app.route('/', verificationPages(host, sekoiaVerification));
  app.use(signedIn);
  app.get('/', (c) => {
    const figures = [
      ['3', 'open alerts'],
      ['12', 'intakes'],
      ['1.4 M', 'events today'],
    ];
    const body = html`<h1>Overview</h1>
      <div class="figures">
        ${figures.map(([number, what]) => html`<div class="card"><strong>${number}</strong><span class="muted">${what}</span></div>`)}
      </div>
      <div class="card">
        <ul class="rows">
          <li><div><h2>Sign-in from a new country</h2><p>Identity · 14 minutes ago</p></div></li>
          <li><div><h2>Mass download from a shared drive</h2><p>Cloud storage · 2 hours ago</p></div></li>
          <li><div><h2>PowerShell started by a document</h2><p>Workstations · yesterday</p></div></li>
        </ul>
      </div>`;
    return c.html(appPage(host.brand, c.get('visit'), 'Overview', body));
  });
  app.route('/user/security', securityPages(host));
  app.route('/user/security', backupCodePages(host));
  app.route('/user/api-keys', apiKeyPages(host));
  return app;
}
