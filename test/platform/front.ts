import { Hono } from 'hono';
import { html } from 'hono/html';
import { digibee, sekoia } from './brand.ts';

/** Every other host: what is here, and where. */
export function frontApp(): Hono {
  const app = new Hono();
  app.get('/', (c) => {
    const { port } = new URL(c.req.url);
    const at = (host: string) => `http://${host}${port === '' ? '' : `:${port}`}/`;
    const rows = [
      [
        at(sekoia.host),
        sekoia.name,
        'User name and password, then a verification code. Backup codes, step-up for API keys.',
      ],
      [
        at(digibee.host),
        digibee.name,
        'E-mail and password, then a code. Lands on its turn-off page after activation.',
      ],
      [
        at(`${sekoia.host}.evil.localhost`),
        'An imitation',
        'Looks like Sekoia.io and is not: nothing should be offered here.',
      ],
    ];
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>Platforms</title>
            <link rel="icon" href="data:," />
            <link rel="stylesheet" href="/assets/style.css" />
          </head>
          <body>
            <main class="inside">
              <h1>Platforms</h1>
              <p class="muted">Made after what these products document. Nothing here reaches the real ones.</p>
              <div class="card">
                <ul class="rows">
                  ${rows.map(([href, name, what]) => html`<li><div><h2><a href="${href}">${name}</a></h2><p>${what}</p></div></li>`)}
                </ul>
              </div>
            </main>
          </body>
        </html>`,
    );
  });
  return app;
}
