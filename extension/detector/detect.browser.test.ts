/// <reference types="vite/client" />
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { languagesOf } from '../page/languages.ts';
import { type Detection, detect, look } from './detect.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { shelf } from './lexicon/shelf.ts';
import { signals } from './signals/registry.ts';

const pages = import.meta.glob<string>('../../test/pages/*.html', { query: '?raw', import: 'default', eager: true });

const lexicons = import.meta.glob<Record<string, Lexicon>>('./lexicon/??.ts', { eager: true });

/** What the extension makes of a page: a look with English alone, then one with the words of the languages that it asks for. */
function detectInTime(page: Document): Detection[] {
  const { candidates, waits, found } = look(page, {});
  const asked = languagesOf(waits ? [waits] : candidates, ['en-US', 'en']);
  for (const language of asked) shelf.set(language, lexicons[`./lexicon/${language}.ts`]![language]!);
  return asked.length > 0 ? detect(page, {}) : [...found];
}

/** Shows a page in a frame of its own and hands over its document, the marks for the right elements taken away. */
async function show(html: string): Promise<{ page: Document; right: Element[] }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;left:0;top:0;width:900px;height:700px;border:0';
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const right = marked(page).sort((a, b) => Number(a.getAttribute('data-code')) - Number(b.getAttribute('data-code')));
  for (const element of right) element.removeAttribute('data-code');
  return { page, right };
}

function marked(root: Document | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.hasAttribute('data-code') ? [element] : []),
    ...(element.shadowRoot ? marked(element.shadowRoot) : []),
  ]);
}

beforeEach(() => {
  for (const language of shelf.keys()) if (language !== 'en') shelf.delete(language);
});

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

describe('the detector on our own pages', () => {
  for (const [path, html] of Object.entries(pages)) {
    const name = path.replace(/^.*\/|\.html$/gu, '');
    const expected = /data-expect="([\w-]+)"/u.exec(html)?.[1];
    const declared = /<html lang="([^"]+)"/u.exec(html)![1]!;
    // A page in English says so or not, that is all one; others are often left with the declaration of a template.
    const declarations = declared === 'en' ? ['en'] : [declared, 'en', ''];
    test.each(declarations)(`${name}: ${expected}, declared as "%s"`, async (lang) => {
      expect(expected).toBeDefined();
      const { page, right } = await show(html);
      page.documentElement.lang = lang;
      expect(right.length > 0).toBe(expected !== 'nothing' && expected !== 'push');
      const found = detectInTime(page);
      const said = found.map(({ kind, signals }) => `${kind} ${signals.join(' ')}`);
      if (expected === 'nothing') {
        expect(said).toEqual([]);
        return;
      }
      expect(
        found.map(({ kind }) => kind),
        said.join('; '),
      ).toEqual([expected]);
      expect([...found[0]!.elements]).toEqual(right);
      expect(found[0]!.fields).toBe(right.length);
      const { length, takesBackup } = page.documentElement.dataset;
      if (length !== undefined) expect(found[0]!.length).toBe(Number(length));
      if (takesBackup !== undefined) expect(found[0]!.takesBackup).toBe(true);
    });
  }
});

test('a closed shadow root is looked into where the browser opens it for us', async () => {
  const { page } = await show('<!doctype html><body><code-box></code-box></body>');
  const root = page.querySelector('code-box')!.attachShadow({ mode: 'closed' });
  root.innerHTML = '<h1>Two-factor authentication</h1><form><label>Authentication code <input></label></form>';
  expect(detect(page, {})).toEqual([]);
  expect(detect(page, { openShadow: () => root }).map(({ kind }) => kind)).toEqual(['sign-in']);
});

test('a row of boxes is named by the heading before it, though a sentence stands between', async () => {
  const { page } = await show(pages['../../test/pages/split-eight-no-form.html']!);
  expect(detect(page, {})[0]!.signals).toContain('label-code');
});

test('a finding says only which clues there were, and in at most sixteen short names', async () => {
  const { page } = await show(pages['../../test/pages/split-six-form.html']!);
  const [found] = detect(page, {});
  expect(found!.signals.length).toBeLessThanOrEqual(16);
  for (const name of found!.signals) expect(signals.map((signal) => signal.name)).toContain(name);
});

test('how long a look takes on a page of 5,000 elements', async () => {
  const row = '<tr><td>Alpha</td><td><a href="#">Open</a></td><td><span>42</span></td></tr>';
  const many = `<!doctype html><body><h1>Orders</h1><form role="search"><input name="q"></form><table>${row.repeat(825)}</table></body>`;
  const prompt =
    '<div><h2>Two-factor authentication</h2><form><label>Authentication code <input name="code"></label><button>Verify</button></form></div>';
  for (const [name, html, expected] of [
    ['nothing to find', many, 0],
    ['a prompt at the end', many.replace('</body>', `${prompt}</body>`), 1],
  ] as const) {
    const { page } = await show(html);
    const times: number[] = [];
    for (let run = 0; run < 15; run++) {
      const start = performance.now();
      expect(detect(page, {}).length).toBe(expected);
      times.push(performance.now() - start);
    }
    const [first] = times;
    times.sort((a, b) => a - b);
    console.log(
      `detection, ${page.querySelectorAll('*').length} elements, ${name}: first ${first!.toFixed(2)} ms, median ${times[7]!.toFixed(2)} ms`,
    );
  }
});
