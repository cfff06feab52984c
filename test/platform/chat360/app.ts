import { Hono } from 'hono';
import { html } from 'hono/html';
import type { HostPlan } from '../host-plan.ts';
import { appPage } from '../layout.ts';
import { signInPages } from '../sign-in.ts';
import { type Env, type Host, signedIn, visiting } from '../visit.ts';
import { chat360 } from './brand.ts';
import { type Chat360Words, en } from './words/en.ts';
import { enIN } from './words/en-IN.ts';

/** chat360.localhost: the column "Chat360" of the platforms' table. */
export const chat360Host: HostPlan = { brand: chat360, open: chat360App };

function chat360App(host: Host): Hono<Env<Chat360Words>> {
  const app = new Hono<Env<Chat360Words>>();
  app.use(visiting(host, { en, 'en-IN': enIN }));
  app.route(
    '/',
    signInPages(host, async () => null),
  );
  app.use(signedIn);
  app.get('/', (c) => {
    const { inbox } = c.get('visit').words;
    return c.html(appPage(host.brand, c.get('visit'), inbox, html`<h1>${inbox}</h1>`));
  });
  return app;
}
