import { createHmac } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { codeField } from '../code-field.ts';
import { appPage, csrf } from '../layout.ts';
import { refusalText } from '../refusal-text.ts';
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
            <button class="quiet" data-post="/user/api-keys/reveal" data-reveal="#intake-key">View key</button>
          </li>
        </ul>
      </div>
      <dialog aria-labelledby="ask">
        <h1 id="ask">Confirm that it is you</h1>
        <p class="muted">To view this key, enter a verification code.</p>
        <p class="problem" role="alert" hidden></p>
        <form method="dialog">
          ${csrf(visit)}${codeField(visit, 'Verification code', true)}
          <div class="actions">
            <button>View key</button>
            <button class="quiet" type="button" data-cancel>Cancel</button>
          </div>
        </form>
      </dialog>`;
    return c.html(appPage(host.brand, visit, 'API keys', body));
  });

  app.post('/reveal', async (c) => {
    const session = sessionOf(c);
    const body: unknown = await c.req.json().catch(() => null);
    const code = (body as { code?: unknown } | null)?.code;
    const verdict = await host.verifier.verify(session.person.id, typeof code === 'string' ? code : '');
    if (!verdict.accepted) return c.json({ why: refusalText(c.get('visit').words, verdict, true) }, 401);
    host.sessions.proved(session, verdict.at);
    const key = createHmac('sha256', host.csrfKey).update(`intake-key ${session.person.id}`).digest('hex').slice(0, 40);
    return c.json({ key });
  });

  return app;
}
