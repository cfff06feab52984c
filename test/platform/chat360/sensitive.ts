import { createHmac } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { appPage } from '../layout.ts';
import type { Person } from '../people.ts';
import { stepUp, stepUpButton, stepUpDialog } from '../step-up.ts';
import { type Env, type Host, sessionOf } from '../visit.ts';
import type { Chat360Words } from './words/en.ts';

/** The settings that ask for the code again. */
export const sensitive = ['webhooks', 'billing', 'export'] as const;

/** Each a page whose button asks for the code in a dialog over it, once in five minutes. */
export function sensitivePages(host: Host): Hono<Env<Chat360Words>> {
  const app = new Hono<Env<Chat360Words>>();
  const held = (one: (typeof sensitive)[number], words: Chat360Words, person: Person): string =>
    one === 'webhooks' ? signingSecret(host.csrfKey, person) : words[`${one}Shown`];

  for (const one of sensitive) {
    app.get(`/${one}`, (c) => {
      const visit = c.get('visit');
      const { words } = visit;
      const body = html`<h1>${words[one]}</h1>
        <div class="card">
          <ul class="rows">
            <li>
              <div><h2>${words[`${one}Text`]}</h2><p class="token" id="held">${words[`${one}Hidden`]}</p></div>
              ${stepUpButton(visit, `/settings/${one}`, words[`${one}Button`], '#held')}
            </li>
          </ul>
        </div>
        ${codeDialog(visit)}`;
      return c.html(appPage(host.brand, visit, words[one], body));
    });

    app.post(`/${one}`, async (c) => {
      const proved = await stepUp(host, c);
      if (typeof proved !== 'number') return proved;
      return c.json({ shown: held(one, c.get('visit').words, sessionOf(c).person) });
    });
  }
  return app;
}

/** The dialog as every sensitive setting has it. */
export function codeDialog(visit: Env<Chat360Words>['Variables']['visit']) {
  const { askButton, askText, askTitle, codeLabel } = visit.words;
  return stepUpDialog(visit, { title: askTitle, text: askText, label: codeLabel, button: askButton });
}

const signingSecret = (key: Uint8Array, { id }: Person) =>
  `whsec_${createHmac('sha256', key).update(`webhooks ${id}`).digest('hex').slice(0, 32)}`;
