import { Hono } from 'hono';
import { codePage } from './account-pages.ts';
import { sekoia } from './brand.ts';
import { lookOf } from './look.ts';
import { sekoiaSignIn } from './sekoia/app.ts';

/** evil.localhost and everything under it: to the pixel Sekoia's page that asks for a code, whatever the path. It keeps nothing. */
export function imitationApp(): Hono {
  const app = new Hono();
  app.all('*', (c) => {
    const wrong =
      c.req.method === 'POST'
        ? 'This code is not right, or it was used before. Wait for the next one and try again.'
        : null;
    return c.html(codePage({ brand: sekoia }, { session: null, csrf: '', look: lookOf(c) }, sekoiaSignIn, wrong));
  });
  return app;
}
