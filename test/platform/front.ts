import { Hono } from 'hono';
import { html } from 'hono/html';
import { hosts } from './hosts.ts';
import { plainPage } from './plain-page.ts';

/** What each host is for, in two lines. */
const about: Readonly<Record<string, string>> = {
  indigo: 'E-mail and password, then a code sent by phone or e-mail.',
  chat360: 'E-mail and password, then a code. Backup codes; webhooks and billing ask for a code again.',
  epilot: 'E-mail and password, then a code where the organisation requires it.',
  digibee: 'E-mail and password, then a code. Lands on its turn-off page after activation.',
  sekoia: 'User name and password, then a verification code. Backup codes, step-up for API keys.',
};

/** Every other host: what is here, and where. */
export function frontApp(): Hono {
  const app = new Hono();
  app.get('/', (c) => {
    const { port } = new URL(c.req.url);
    const at = (host: string) => `http://${host}${port === '' ? '' : `:${port}`}/`;
    const rows = [
      ...hosts.map(({ brand }) => [at(brand.host), brand.name, about[brand.id] ?? '']),
      [at('outbox.localhost'), 'Outbox', 'E-mails and text messages that the platforms send.'],
      [
        at('sekoia.localhost.evil.localhost'),
        'An imitation',
        'Looks like Sekoia.io and is not: nothing should be offered here.',
      ],
    ];
    const body = html`<h1>Platforms</h1>
      <p class="muted">Made after what these products document. Nothing here reaches the real ones.</p>
      <div class="card">
        <ul class="rows">
          ${rows.map(([href, name, what]) => html`<li><div><h2><a href="${href}">${name}</a></h2><p>${what}</p></div></li>`)}
        </ul>
      </div>`;
    return c.html(plainPage('Platforms', body));
  });
  return app;
}
