import type { Context } from 'hono';
import { html } from 'hono/html';
import { appPage } from '../layout.ts';
import { type Env, type Host, sessionOf } from '../visit.ts';
import { sensitive } from './sensitive.ts';
import type { Chat360Words } from './words/en.ts';

/** Settings: the section that unfolds to Time-Based OTP Authentication, and the sensitive ones. */
export function settingsPage({ brand, verifier }: Host) {
  return async (c: Context<Env<Chat360Words>>) => {
    const visit = c.get('visit');
    const { words } = visit;
    const on = (await verifier.status(sessionOf(c).person.id)).authenticator !== 'none';
    const body = html`<h1>${words.settings}</h1>
      <details class="card section">
        <summary><span><strong>${words.mfa}</strong><br /><span class="muted">${words.mfaText}</span></span></summary>
        <ul class="rows">
          <li>
            <div>
              <h2>${words.totp}</h2>
              <p>${on ? html`<span class="on">${words.on}</span>` : words.off} · ${words.totpText}</p>
            </div>
            <a class="button quiet" href="/settings/multi-factor-authentication" aria-label="${words.edit} ${words.totp}">${words.edit}</a>
          </li>
        </ul>
      </details>
      <div class="card">
        <ul class="rows">
          ${sensitive.map(
            (one) => html`<li>
              <div><h2>${words[one]}</h2><p>${words[`${one}Text`]}</p></div>
              <a class="button quiet" href="/settings/${one}" aria-label="${words.open} ${words[one]}">${words.open}</a>
            </li>`,
          )}
        </ul>
      </div>`;
    return c.html(appPage(brand, visit, words.settings, body));
  };
}
