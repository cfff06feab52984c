import type { Page } from '@playwright/test';
import type { Node, Row } from './corpus.ts';

/**
 * Builds a labelled page in the empty document of `page`, declared to be in `lang`. The truths stay beside it, as `globalThis.truths`, where
 * the detector cannot see them.
 */
export async function show(page: Page, { body, title, html }: Row, lang: string): Promise<void> {
  if (html !== undefined) return showDocument(page, lang);
  await page.evaluate(
    ({ page: json, title, lang }) => {
      const [, ...body] = JSON.parse(json) as [string, Record<string, string>, ...Node[]];
      const grey = 'data:image/gif;base64,R0lGODlhAQABAIAAAMzMzAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
      const truths = new Map<Element, number>();
      const make = (node: Node): globalThis.Node => {
        if (typeof node === 'string') return document.createTextNode(node);
        const [tag, attributes, ...children] = node;
        const element = document.createElement(tag);
        dress(element, attributes, children);
        return element;
      };
      const dress = (element: Element, attributes: Record<string, string>, children: Node[]): void => {
        for (const [name, value] of Object.entries(attributes)) {
          if (name === 'data-truth') truths.set(element, Number(value));
          else if (name === 'data-css')
            (element as HTMLElement).style.setProperty(
              value === 'none' ? 'display' : 'visibility',
              value === 'none' ? 'none' : 'hidden',
              'important',
            );
          else if (name !== 'data-submit' && name !== 'data-box')
            try {
              element.setAttribute(name, value);
            } catch {
              // Templates leave names behind that no parser would take from a page either.
            }
        }
        // A skeleton has no pictures; without any source a browser would not give one its size.
        if (element.localName === 'img' && !element.hasAttribute('src')) element.setAttribute('src', grey);
        for (const child of children) {
          if (typeof child !== 'string' && child[0] === '#shadow')
            dressRoot(element.attachShadow({ mode: 'open' }), child.slice(2) as Node[]);
          else element.append(make(child));
        }
      };
      const dressRoot = (root: ShadowRoot, children: Node[]): void => {
        for (const child of children) root.append(make(child));
      };
      document.title = title;
      document.documentElement.lang = lang;
      const [attributes, ...children] = body;
      dress(document.body, attributes, children);
      Object.assign(globalThis, { truths });
    },
    { page: JSON.stringify(body), title, lang },
  );
}

/** The document of test/pages lies there already: its marks become the truths. */
async function showDocument(page: Page, lang: string): Promise<void> {
  await page.evaluate((lang) => {
    const marked = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.hasAttribute('data-code') ? [element] : []),
        ...(element.shadowRoot ? marked(element.shadowRoot) : []),
      ]);
    const truths = new Map(marked(document).map((element) => [element, Number(element.getAttribute('data-code'))]));
    for (const element of truths.keys()) element.removeAttribute('data-code');
    document.documentElement.lang = lang;
    Object.assign(globalThis, { truths });
  }, lang);
}
