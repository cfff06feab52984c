import { createHmac } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { appPage } from '../layout.ts';
import { stepUp, stepUpButton, stepUpDialog } from '../step-up.ts';
import { type Env, type Host, sessionOf } from '../visit.ts';
import type { SekoiaWords } from './words/en.ts';

/** API keys: showing one asks for a code in a dialog over the page, without navigation. */
export function apiKeyPages(host: Host): Hono<Env<SekoiaWords>> {
  const app = new Hono<Env<SekoiaWords>>();

  app.get('/', (c) => {
    const visit = c.get('visit');
    const { againTitle, codeLabel, intakeKey, keys, keysText, viewKey, viewKeyText } = visit.words;
    const body = html`<h1>${keys}</h1>
      <p class="muted">${keysText}</p>
      <div class="card">
        <ul class="rows">
          <li>
            <div><h2>${intakeKey}</h2><p class="token" id="intake-key">••••••••••••••••••••</p></div>
            ${stepUpButton(visit, '/user/api-keys/reveal', viewKey, '#intake-key')}
          </li>
        </ul>
      </div>
      ${stepUpDialog(visit, {
        title: againTitle,
        text: viewKeyText,
        label: codeLabel,
        button: viewKey,
      })}`;
    return c.html(appPage(host.brand, visit, keys, body));
  });

  app.post('/reveal', async (c) => {
    const proved = await stepUp(host, c, { everyTime: true });
    if (typeof proved !== 'number') return proved;
    const key = createHmac('sha256', host.csrfKey)
      .update(`intake-key ${sessionOf(c).person.id}`)
      .digest('hex')
      .slice(0, 40);
    return c.json({ shown: key });
  });

  return app;
}
