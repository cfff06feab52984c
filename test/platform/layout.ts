import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Brand } from './brand.ts';
import type { Visit } from './visit.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A small card in the middle: sign-in pages. */
export function cardPage(brand: Brand, visit: Visit, title: string, body: Html): Html {
  return page(
    brand,
    visit,
    title,
    html`<main class="alone">
      <div class="brand">${mark(brand)}<span>${brand.name}</span></div>
      <div class="card">${body}</div>
      <p class="claim">${visit.words.claim}</p>
    </main>`,
  );
}

/** A page of the product itself, with navigation and the person's menu. */
export function appPage(brand: Brand, visit: Visit, title: string, body: Html): Html {
  const name = visit.session?.person.name ?? '';
  const { areas, menu, product, signOut } = visit.words;
  return page(
    brand,
    visit,
    title,
    html`<header class="bar">
        <a class="brand" href="${visit.base || '/'}">${mark(brand)}<span>${brand.name}</span></a>
        <nav class="areas" aria-label="${product}">${areas.map(([href, area]) => html`<a href="${href}"${area === title ? raw(' class="here" aria-current="page"') : ''}>${area}</a>`)}</nav>
        <details class="menu">
          <summary><span class="avatar" aria-hidden="true">${name.slice(0, 1)}</span>${name}</summary>
          <div>
            ${menu.map(([href, text]) => html`<a href="${href}">${text}</a>`)}
            <form method="post" action="${visit.base}/sign-out">${csrf(visit)}<button class="plain">${signOut}</button></form>
          </div>
        </details>
      </header>
      <main class="inside">${body}</main>`,
  );
}

/** The hidden field that every form of ours carries. */
export function csrf(visit: Visit): Html {
  return html`<input type="hidden" name="csrf" value="${visit.csrf}" />`;
}

/** What went wrong, above the form; nothing when nothing did. */
export function problem(text: string | null): Html {
  return text === null ? html`` : html`<p class="problem" role="alert">${text}</p>`;
}

function page(brand: Brand, visit: Visit, title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="${visit.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${brand.name}</title>
        <link rel="icon" href="/assets/${brand.id}.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="stylesheet" href="/assets/${brand.id}.css" />
        <script src="/assets/page.js" defer></script>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

function mark(brand: Brand): Html {
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">${raw(brand.mark)}</svg>`;
}
