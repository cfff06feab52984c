import { Hono } from 'hono';
import { html } from 'hono/html';
import { stepAfterPassword } from '../admission.ts';
import type { HostPlan } from '../host-plan.ts';
import { appPage } from '../layout.ts';
import { shownCodesPages } from '../shown-codes.ts';
import { signInPages } from '../sign-in.ts';
import { type Verification, verificationPages } from '../verification.ts';
import { type Env, type Host, signedIn, visiting } from '../visit.ts';
import { fourAndFour } from './backup-format.ts';
import { chat360 } from './brand.ts';
import { codesPlace, multiFactorPages } from './multi-factor.ts';
import { sensitivePages } from './sensitive.ts';
import { settingsPage } from './settings.ts';
import { type Chat360Words, en } from './words/en.ts';
import { enIN } from './words/en-IN.ts';

/** chat360.localhost: the column "Chat360" of the platforms' table. */
export const chat360Host: HostPlan = { brand: chat360, backupFormat: fourAndFour, open: chat360App };

/** Sensitive settings ask for the code again, however fresh the sign-in is. */
const verification: Verification = { path: '/login/verification', takesBackup: true, asksAgain: true };

function chat360App(host: Host): Hono<Env<Chat360Words>> {
  const app = new Hono<Env<Chat360Words>>();
  app.use(visiting(host, { en, 'en-IN': enIN }));
  const next = stepAfterPassword(host, {
    code: verification.path,
    enrolment: '/settings/multi-factor-authentication',
    'recovery-code': verification.path,
  });
  app.route('/', signInPages(host, next));
  app.route('/', verificationPages(host, verification));
  app.use(signedIn);
  app.get('/', (c) => {
    const { conversations, inbox } = c.get('visit').words;
    const body = html`<h1>${inbox}</h1>
      <div class="card">
        <ul class="rows">
          ${conversations.map(([who, what]) => html`<li><div><h2>${who}</h2><p>${what}</p></div></li>`)}
        </ul>
      </div>`;
    return c.html(appPage(host.brand, c.get('visit'), inbox, body));
  });
  app.get('/settings', settingsPage(host));
  app.route('/settings/multi-factor-authentication', multiFactorPages(host));
  app.route('/settings', sensitivePages(host));
  app.route('/', shownCodesPages<Chat360Words>(host, codesPlace));
  return app;
}
