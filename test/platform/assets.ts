import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { digibee, sekoia } from './brand.ts';

const file = (name: string) => readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');
const styles = file('style.css');
const script = file('page.js');
const colours = { sekoia: '#0b6b6b', digibee: '#8a5200' };

/** Style, script and icons: the same on every host. */
export const assets = new Hono()
  .get('/style.css', (c) => c.body(styles, 200, { 'content-type': 'text/css; charset=utf-8' }))
  .get('/page.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }));

for (const { id, mark } of [sekoia, digibee]) {
  const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" color="${colours[id]}">${mark}</svg>`;
  assets.get(`/${id}.svg`, (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml' }));
}
