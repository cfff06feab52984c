import { Hono } from 'hono';
import { html } from 'hono/html';
import { appPage } from '../layout.ts';
import type { Env, Host } from '../visit.ts';
import { CALLBACK, CLIENT } from './oauth.ts';
import type { EpilotWords } from './words/en.ts';

/** A page that is an application of its own: it fetches a token and shows what the user API answers. */
export function developerPages(host: Host): Hono<Env<EpilotWords>> {
  const app = new Hono<Env<EpilotWords>>();
  app.on('GET', ['/developers', CALLBACK], (c) => {
    const visit = c.get('visit');
    const { api, apiExplanation, callApi } = visit.words;
    const body = html`<h1>${api}</h1>
      <p class="muted">${apiExplanation}</p>
      <div class="card">
        <button data-client="${CLIENT}" data-callback="${CALLBACK}">${callApi}</button>
        <pre id="answer" aria-live="polite"></pre>
      </div>
      <script src="/assets/user-api.js" defer></script>`;
    return c.html(appPage(host.brand, visit, api, body));
  });
  return app;
}
