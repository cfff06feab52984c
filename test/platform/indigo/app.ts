import { Hono } from 'hono';
import { html } from 'hono/html';
import type { HostPlan } from '../host-plan.ts';
import { appPage } from '../layout.ts';
import { signInPages } from '../sign-in.ts';
import { type Env, type Host, signedIn, visiting } from '../visit.ts';
import { indigo } from './brand.ts';
import { en, type IndigoWords } from './words/en.ts';
import { it } from './words/it.ts';

/** indigo.localhost: the column "indigo.ai" of the platforms' table. */
export const indigoHost: HostPlan = { brand: indigo, open: indigoApp };

function indigoApp(host: Host): Hono<Env<IndigoWords>> {
  const app = new Hono<Env<IndigoWords>>();
  app.use(visiting(host, { en, it }));
  app.route(
    '/',
    signInPages(host, async () => null),
  );
  app.use(signedIn);
  app.get('/', (c) => {
    const { conversations } = c.get('visit').words;
    return c.html(appPage(host.brand, c.get('visit'), conversations, html`<h1>${conversations}</h1>`));
  });
  return app;
}
