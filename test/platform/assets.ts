import { readdirSync, readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { Brand } from './brand.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Style, scripts, colours and icons: the same on every host, so that an imitation can have them too. */
export function assetsOf(brands: readonly Brand[]): Hono {
  const app = new Hono();
  const serve = (path: string, type: string, text: string) =>
    app.get(path, (c) => c.body(text, 200, { 'content-type': type }));
  for (const name of readdirSync(new URL('assets/', import.meta.url))) {
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    serve(`/${name}`, `${type}; charset=utf-8`, file(`assets/${name}`));
  }
  for (const { id, mark, colour } of brands) {
    serve(`/${id}.css`, 'text/css; charset=utf-8', file(`${id}/brand.css`));
    const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" color="${colour}">${mark}</svg>`;
    serve(`/${id}.svg`, 'image/svg+xml', icon);
  }
  return app;
}
