import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** A page that belongs to no platform: what is here, what was sent. */
export function plainPage(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body>
        <main class="inside">${body}</main>
      </body>
    </html>`;
}
