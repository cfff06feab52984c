import { Hono } from 'hono';
import { languageOf } from './language.ts';
import { lookOf } from './look.ts';
import { sekoia } from './sekoia/brand.ts';
import { sekoiaVerification } from './sekoia/verification.ts';
import { sekoiaLanguages } from './sekoia/words/languages.ts';
import { codePage } from './verification.ts';

/** evil.localhost and everything under it: to the pixel Sekoia's page that asks for a code, whatever the path. It keeps nothing. */
export function imitationApp(): Hono {
  const app = new Hono();
  app.all('*', (c) => {
    const visit = { from: {}, session: null, csrf: '', look: lookOf(c), base: '', ...languageOf(c, sekoiaLanguages) };
    const wrong = c.req.method === 'POST' ? visit.words.codeWrong : null;
    return c.html(codePage(sekoia, visit, sekoiaVerification, wrong));
  });
  return app;
}
