import { afterEach, expect, test } from 'vitest';
import { focusOf } from './focus-of.ts';

const browsers = globalThis as { chrome?: unknown };
const chrome = browsers.chrome;

afterEach(() => {
  document.body.replaceChildren();
  browsers.chrome = chrome;
});

/** As the browser injects it into a frame: the source alone, with nothing of its module around it. */
const saidIn = (view: Window): ReturnType<typeof focusOf> =>
  (view as unknown as { Function: FunctionConstructor }).Function(`return (${focusOf.toString()})()`)() as ReturnType<
    typeof focusOf
  >;

/** The test itself runs in a frame: paths begin below it. */
const here = () => saidIn(window).path;

function frame(into: Document | ShadowRoot = document): HTMLIFrameElement {
  const made = document.createElement('iframe');
  ('body' in into ? into.body : into).append(made);
  return made;
}

function focusInput(root: Document | ShadowRoot): void {
  const input = root.ownerDocument?.createElement('input') ?? (root as Document).createElement('input');
  ('body' in root ? root.body : root).append(input);
  input.focus();
}

test('an input of its own, and nothing else, has the focus of a page', () => {
  expect(saidIn(window).focus).toBeNull();
  document.body.innerHTML = '<select></select><textarea></textarea><button></button><p tabindex="0"></p>';
  for (const one of document.body.children) {
    (one as HTMLElement).focus();
    expect([one.localName, saidIn(window).focus]).toEqual([one.localName, null]);
  }
  focusInput(document);
  expect(saidIn(window).focus).toBe('input');
});

test('a page says in which of its frames the focus is, and each frame where it is among the others, however deep', () => {
  const before = window.length;
  frame();
  const second = frame();
  const inner = frame(second.contentDocument!);
  focusInput(inner.contentDocument!);
  const place = before + 1;
  expect(saidIn(window).focus).toBe(place);
  expect(saidIn(second.contentWindow!)).toEqual({ path: [...here(), place], focus: 0 });
  expect(saidIn(inner.contentWindow!)).toEqual({ path: [...here(), place, 0], focus: 'input' });
});

test.each(['open', 'closed'] as const)('through %s shadow roots', (mode) => {
  const roots = new Map<Element, ShadowRoot>();
  browsers.chrome = { dom: { openOrClosedShadowRoot: (host: Element) => roots.get(host) ?? null } };
  let into: Document | ShadowRoot = document;
  for (let depth = 0; depth < 3; depth++) {
    const host = document.createElement('div');
    ('body' in into ? into.body : into).append(host);
    into = host.attachShadow({ mode });
    roots.set(host, into);
  }
  focusInput(into);
  expect(saidIn(window).focus).toBe('input');
  (into.querySelector('input') as HTMLElement).blur();
  expect(saidIn(window).focus).toBeNull();
});

test('a closed root as Firefox opens it', () => {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  Object.defineProperty(host, 'openOrClosedShadowRoot', { value: root });
  focusInput(root);
  browsers.chrome = undefined;
  expect(saidIn(window).focus).toBe('input');
});
