import { Hono } from 'hono';
import { html } from 'hono/html';
import { plainPage } from '../plain-page.ts';
import type { Message, Outbox } from './outbox.ts';

/** outbox.localhost: what the platforms sent by e-mail and text message, the newest first; `?to=` only what went to one address. */
export function outboxApp(outbox: Outbox): Hono {
  const app = new Hono();
  app.get('/', (c) => {
    const to = c.req.query('to')?.trim() || null;
    const messages = outbox.messages(to);
    const body = html`<h1>Outbox</h1>
      <p class="muted">E-mails and text messages that the platforms sent. They go nowhere else.</p>
      <form class="filter" method="get" action="/">
        <label for="to">Address or number</label>
        <input id="to" name="to" value="${to ?? ''}" />
        <button class="quiet">Show</button>
      </form>
      <div class="card">
        ${messages.length === 0 ? html`<p class="muted">Nothing was sent.</p>` : html`<ul class="rows messages">${messages.map(row)}</ul>`}
      </div>`;
    return c.html(plainPage('Outbox', body));
  });
  return app;
}

function row({ at, from, way, to, subject, text, link }: Message & { readonly at: number }) {
  return html`<li>
    <div>
      <h2>${subject}</h2>
      <p>${way === 'email' ? 'E-mail' : 'Text message'} from ${from} to <a href="/?to=${encodeURIComponent(to)}">${to}</a> · ${new Date(at).toISOString().replace('T', ' ').slice(0, 19)} UTC</p>
      <p class="message">${text}</p>
      ${link ? html`<p><a href="${link}">${link}</a></p>` : ''}
    </div>
  </li>`;
}
