import { createHmac } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { appPage } from '../layout.ts';
import { stepUp, stepUpButton, stepUpDialog } from '../step-up.ts';
import { type Env, type Host, sessionOf } from '../visit.ts';

/** API keys: showing one asks for a code in a dialog over the page, without navigation. */
export function apiKeyPages(host: Host): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/', (c) => {
    const visit = c.get('visit');
    const body = html`<h1>API keys</h1>
      <p class="muted">Keys let your own tools read alerts and send events.</p>
      <div class="card">
        <ul class="rows">
          <li>
            <div><h2>Intake key</h2><p class="token" id="intake-key">••••••••••••••••••••</p></div>
            ${stepUpButton(visit, '/user/api-keys/reveal', 'View key', '#intake-key')}
          </li>
        </ul>
      </div>
      ${stepUpDialog(visit, {
        title: 'Confirm that it is you',
        text: 'To view this key, enter a verification code.',
        label: 'Verification code',
        button: 'View key',
      })}`;
    return c.html(appPage(host.brand, visit, 'API keys', body));
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
