import { Hono } from 'hono';
import { html } from 'hono/html';
import { accountPages } from '../account-pages.ts';
import { appPage } from '../layout.ts';
import { type Env, type Host, signedIn, visiting } from '../visit.ts';
import { twoFactorPages } from './two-factor.ts';

/** digibee.localhost: the column "Digibee" of the platforms' table. */
export function digibeeApp(host: Host): Hono<Env> {
  const app = new Hono<Env>();
  app.use(visiting(host));
  app.route(
    '/',
    accountPages(host, {
      path: '/login/two-factor',
      title: 'Two-factor authentication',
      explanation: 'Enter the code from your authenticator app.',
      label: 'Authentication code',
      takesBackup: false,
    }),
  );
  app.use(signedIn);
  app.get('/', (c) => {
    const pipelines = [
      ['Orders to warehouse', 'Running · every 5 minutes'],
      ['Invoices to accounting', 'Running · on each event'],
      ['Customer master data', 'Paused by Marta'],
    ];
    const body = html`<h1>Pipelines</h1>
      <div class="card">
        <ul class="rows">
          ${pipelines.map(([name, state]) => html`<li><div><h2>${name}</h2><p>${state}</p></div></li>`)}
        </ul>
      </div>`;
    return c.html(appPage(host.brand, c.get('visit'), 'Pipelines', body));
  });
  app.route('/account/two-factor', twoFactorPages(host));
  return app;
}
