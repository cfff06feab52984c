import { Hono } from 'hono';
import { html } from 'hono/html';
import { DEMO_PASSWORD } from './demo.ts';
import { hosts } from './hosts.ts';
import { plainPage } from './plain-page.ts';

/** What each host is for, and who is there to try it. */
const about: Readonly<Record<string, readonly [what: string, who: string]>> = {
  indigo: [
    'E-mail and password, then a code by phone or e-mail: nothing for an authenticator. Google and SAML SSO skip it.',
    'marta@example.org: her workspace asks for codes; they arrive in the outbox.',
  ],
  chat360: [
    'E-mail and password, then a code or a backup code. Webhooks and billing ask again in a dialog.',
    'marta@example.org: turn it on at Settings → Multi-Factor Authentication.',
  ],
  epilot: [
    'E-mail and password, then TOTP or SMS; the QR code is shown at sign-in, because the organisation requires it.',
    'marta@example.org administers it, jonas@example.org does not. Customers sign in at /portal.',
  ],
  digibee: [
    'E-mail and password, then a code. After activation it lands on the page that turns it off again.',
    'marta@example.org; support@digibee.localhost resets a lost device at /support/desk.',
  ],
  sekoia: [
    'User name and password, then one field for a code, a backup code or a recovery code.',
    'marta administers the workspace, and can reset hugo.',
  ],
};

/** Every other host: what is here, and where. */
export function frontApp(): Hono {
  const app = new Hono();
  app.get('/', (c) => {
    const { port } = new URL(c.req.url);
    const at = (host: string) => `http://${host}${port === '' ? '' : `:${port}`}/`;
    const rows = [
      ...hosts.map(({ brand }) => [at(brand.host), brand.name, ...(about[brand.id] ?? [])]),
      [
        at('nordwind.localhost'),
        'Nordwind',
        "An organisation's own platform, known to nobody: what a policy is tried on.",
      ],
      [at('outbox.localhost'), 'Outbox', 'E-mails and text messages that the platforms send.'],
      [at('sso.localhost'), 'One Account', 'An identity provider, for signing in without a code.', 'marta@example.org'],
      [
        at('sekoia.localhost.evil.localhost'),
        'An imitation',
        'Looks like Sekoia.io and is not: nothing should be offered here.',
      ],
    ];
    const body = html`<h1>Platforms</h1>
      <p class="muted">Made after what these products document. Nothing here reaches the real ones. The password is <code>${DEMO_PASSWORD}</code> everywhere; <code>?lang=de</code> and the like change the language.</p>
      <div class="card">
        <ul class="rows">
          ${rows.map(([href, name, ...lines]) => html`<li><div><h2><a href="${href}">${name}</a></h2>${lines.map((line) => html`<p>${line}</p>`)}</div></li>`)}
        </ul>
      </div>`;
    return c.html(plainPage('Platforms', body));
  });
  return app;
}
