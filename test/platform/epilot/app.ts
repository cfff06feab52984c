import { Hono } from 'hono';
import { html } from 'hono/html';
import type { HostPlan } from '../host-plan.ts';
import { appPage } from '../layout.ts';
import { signInPages } from '../sign-in.ts';
import { type Env, type Host, signedIn, visiting } from '../visit.ts';
import { epilot } from './brand.ts';
import { de } from './words/de.ts';
import { type EpilotWords, en } from './words/en.ts';

/** epilot.localhost: the column "epilot" of the platforms' table. */
export const epilotHost: HostPlan = { brand: epilot, open: epilotApp };

function epilotApp(host: Host): Hono<Env<EpilotWords>> {
  const app = new Hono<Env<EpilotWords>>();
  app.use(visiting(host, { en, de }));
  app.route(
    '/',
    signInPages(host, async () => null),
  );
  app.use(signedIn);
  app.get('/', (c) => {
    const { dashboard } = c.get('visit').words;
    return c.html(appPage(host.brand, c.get('visit'), dashboard, html`<h1>${dashboard}</h1>`));
  });
  return app;
}
