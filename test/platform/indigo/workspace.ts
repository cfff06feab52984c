import { Hono } from 'hono';
import { html } from 'hono/html';
import { appPage, csrf } from '../layout.ts';
import { type Env, type Host, sessionOf } from '../visit.ts';
import { setWorkspaceAsksCode, workspaceAsksCode } from './settings.ts';
import type { IndigoWords } from './words/en.ts';

const PAGE = '/workspace/settings';

/** Workspace settings: the toggle of two-factor authentication, for an administrator. */
export function workspacePages(host: Host): Hono<Env<IndigoWords>> {
  const app = new Hono<Env<IndigoWords>>();

  app.get('/', (c) => {
    const visit = c.get('visit');
    const { words } = visit;
    const { person } = sessionOf(c);
    const on = workspaceAsksCode(host, person);
    const toggle = html`<form method="post" action="${PAGE}/two-factor">
      ${csrf(visit)}<button class="switch" role="switch" aria-checked="${String(on)}" aria-label="${words.twoFactor}"></button>
    </form>`;
    const body = html`<h1>${words.workspace}</h1>
      <div class="card">
        <ul class="rows">
          <li>
            <div>
              <h2>${words.twoFactor}</h2>
              <p>${person.administrator ? words.twoFactorExplanation : words.administratorsOnly}</p>
            </div>
            ${person.administrator ? toggle : ''}
          </li>
        </ul>
      </div>`;
    return c.html(appPage(host.brand, visit, words.workspace, body));
  });

  app.post('/two-factor', (c) => {
    const { person } = sessionOf(c);
    if (!person.administrator) return c.text(c.get('visit').words.administratorsOnly, 403);
    setWorkspaceAsksCode(host, person, !workspaceAsksCode(host, person));
    return c.redirect(PAGE, 303);
  });

  return app;
}
