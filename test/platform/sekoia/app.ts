import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { stepAfterPassword } from '../admission.ts';
import type { HostPlan } from '../host-plan.ts';
import { appPage } from '../layout.ts';
import { onlyEnrolment, signedInOrEnrolling } from '../restricted.ts';
import { shownCodesPages } from '../shown-codes.ts';
import { signInPages } from '../sign-in.ts';
import { verificationPages } from '../verification.ts';
import { type Env, type Host, visiting } from '../visit.ts';
import { apiKeyPages } from './api-keys.ts';
import { backupCodePages, codesPlace } from './backup-codes.ts';
import { eightCharacters } from './backup-format.ts';
import { sekoia } from './brand.ts';
import { ENROL, SECURITY, USERS } from './paths.ts';
import { preferredMethodPages, preferredMethodSaid } from './preferred-method.ts';
import { resetPages } from './reset.ts';
import { securityPages } from './security.ts';
import { sekoiaVerification } from './verification.ts';
import type { SekoiaWords } from './words/en.ts';
import { sekoiaLanguages } from './words/languages.ts';
import { workspacePages } from './workspace.ts';

/** sekoia.localhost: the column "Sekoia.io" of the platforms' table. */
export const sekoiaHost: HostPlan = { brand: sekoia, backupFormat: eightCharacters, open: sekoiaApp };

function sekoiaApp(host: Host): Hono<Env<SekoiaWords>> {
  const app = new Hono<Env<SekoiaWords>>();
  const { path } = sekoiaVerification;
  app.use(visiting(host, sekoiaLanguages));
  app.use(onlyEnrolment(ENROL));
  app.route('/', signInPages(host, stepAfterPassword(host, { code: path, enrolment: ENROL, 'recovery-code': path })));
  app.use(path, preferredMethodSaid(host));
  app.route('/', verificationPages(host, sekoiaVerification));
  app.use(signedInOrEnrolling(ENROL));
  app.get('/', overview);
  app.route(SECURITY, securityPages(host));
  app.route(SECURITY, backupCodePages(host));
  app.route(SECURITY, preferredMethodPages(host));
  app.route('/', shownCodesPages<SekoiaWords>(host, codesPlace));
  app.route('/user/api-keys', apiKeyPages(host));
  app.route('/settings', workspacePages(host));
  app.route(USERS, resetPages(host));
  return app;
}

function overview(c: Context<Env<SekoiaWords>>) {
  const { alerts, figures, overview: title } = c.get('visit').words;
  const body = html`<h1>${title}</h1>
    <div class="figures">
      ${figures.map(([number, what]) => html`<div class="card"><strong>${number}</strong><span class="muted">${what}</span></div>`)}
    </div>
    <div class="card">
      <ul class="rows">
        ${alerts.map(([what, where]) => html`<li><div><h2>${what}</h2><p>${where}</p></div></li>`)}
      </ul>
    </div>`;
  return c.html(appPage(sekoia, c.get('visit'), title, body));
}
