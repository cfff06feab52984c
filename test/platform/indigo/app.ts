import { Hono } from 'hono';
import { html } from 'hono/html';
import type { HostPlan } from '../host-plan.ts';
import { appPage } from '../layout.ts';
import { type Env, type Host, signedIn, visiting } from '../visit.ts';
import { accountPages } from './account.ts';
import { indigo } from './brand.ts';
import { devicePages } from './devices.ts';
import { indigoSignIn } from './sign-in.ts';
import { en, type IndigoWords } from './words/en.ts';
import { it } from './words/it.ts';
import { workspacePages } from './workspace.ts';

/** indigo.localhost: the column "indigo.ai" of the platforms' table. */
export const indigoHost: HostPlan = { brand: indigo, listsDevices: true, open: indigoApp };

function indigoApp(host: Host): Hono<Env<IndigoWords>> {
  const app = new Hono<Env<IndigoWords>>();
  app.use(visiting(host, { en, it }));
  app.route('/', indigoSignIn(host));
  app.use(signedIn);
  app.get('/', (c) => {
    const { conversations, rows } = c.get('visit').words;
    const body = html`<h1>${conversations}</h1>
      <div class="card">
        <ul class="rows">
          ${rows.map(([name, state]) => html`<li><div><h2>${name}</h2><p>${state}</p></div></li>`)}
        </ul>
      </div>`;
    return c.html(appPage(host.brand, c.get('visit'), conversations, body));
  });
  app.route('/workspace/settings', workspacePages(host));
  app.route('/account/devices', devicePages(host));
  app.route('/account', accountPages(host));
  return app;
}
