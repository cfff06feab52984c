import { plain, says } from './lexicon/registry.ts';
import { drawnParent, shadowOf, type World } from './roots.ts';

/** What is written around a field, sorted by what it is. Each made `plain`, pieces joined by " | " so that no phrase runs across. */
export interface Surroundings {
  /** Sentences and labels: what the page says, without its links and buttons. */
  readonly text: string;
  readonly headings: string;
  readonly buttons: string;
  readonly links: string;
  /** The nearest scope that was read. */
  readonly scope: Element;
  /** The dialog the field is in. */
  readonly dialog: Element | null;
}

const silent = /^(?:script|style|noscript|template|select|option|textarea|svg|math|iframe|object|datalist|code|pre)$/u;
const heading = /^(?:h[1-6]|legend|summary)$/u;
const enough = 130;
const budget = 1600;
const perElement = 4;
const steps = 14;

type Pieces = Record<'text' | 'headings' | 'buttons' | 'links', string[]> & { size: number };

/** Reads outwards from the field: first its form or group, then further until there is enough to understand, but never past a dialog or a page's worth of text. */
export function surroundings(input: HTMLInputElement, world: World): Surroundings {
  const dialog = dialogAround(input);
  let scope: Element = input.form ?? drawnParent(input) ?? input;
  let best = read(scope, world);
  for (let step = 0; step < steps; step++) {
    if (scope === dialog || scope.localName === 'body') break;
    if (best.size >= enough && best.headings.length > 0) break;
    const outer = drawnParent(scope);
    if (!outer || outer.localName === 'html') break;
    const wider = read(outer, world);
    if (wider.size > budget) {
      const title = headingBefore(scope);
      if (title && best.headings.length === 0) best.headings.push(title);
      break;
    }
    scope = outer;
    best = wider;
  }
  const join = (pieces: readonly string[]): string => pieces.map(plain).filter(Boolean).join(' | ');
  return {
    text: join(best.text),
    headings: join(best.headings),
    buttons: join(best.buttons),
    links: join(best.links),
    scope,
    dialog,
  };
}

/** The sentences and headings of a scope, made `plain`; null when there are more than a prompt has. */
export function sentences(scope: Element, world: World): string | null {
  const { text, headings, size } = read(scope, world);
  return size > budget ? null : [...headings, ...text].map(plain).filter(Boolean).join(' | ');
}

function dialogAround(input: HTMLInputElement): Element | null {
  for (let at: Element | null = input; at; at = drawnParent(at))
    if (at.matches('dialog,[role$=dialog],[aria-modal=true],[popover]') || liesOver(at)) return at;
  return null;
}

/** A plain box that lies over a page in use: fixed, what can be pressed outside it is covered, and none of that is for signing in. */
function liesOver(box: Element): boolean {
  const { ownerDocument: document } = box;
  if (document.defaultView?.getComputedStyle(box).position !== 'fixed') return false;
  const behind = [...document.querySelectorAll('a,button')].slice(0, 60).filter((at) => {
    const { left, top, width, height } = at.getBoundingClientRect();
    const hit = box.contains(at) || width === 0 ? null : document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && !at.contains(hit) && !hit.contains(at);
  });
  return behind.length > 0 && !behind.some((at) => says('signIn', plain(at.textContent ?? '')));
}

function read(scope: Element, world: World): Pieces {
  const pieces: Pieces = { text: [], headings: [], buttons: [], links: [], size: 0 };
  const walk = (
    node: Element | ShadowRoot,
    into: 'text' | 'headings' | 'buttons' | 'links',
    inline: { line: string },
  ): void => {
    for (const child of node.childNodes) {
      if (pieces.size > budget) return;
      if (child.nodeType === 3) {
        const text = child.nodeValue ?? '';
        inline.line += text;
        if (into === 'text' || into === 'headings') pieces.size += text.trim().length;
      } else if (child.nodeType === 1) element(child as Element, into, inline);
    }
  };
  const element = (at: Element, into: 'text' | 'headings' | 'buttons' | 'links', inline: { line: string }): void => {
    // A page's worth is also one of many elements with few words.
    pieces.size += perElement;
    const name = at.localName;
    if (silent.test(name) || !shown(at)) return;
    const role = at.getAttribute('role');
    if (name === 'input') {
      if (/^(?:submit|button|image)$/u.test((at as HTMLInputElement).type))
        pieces.buttons.push((at as HTMLInputElement).value || (at.getAttribute('alt') ?? ''));
      return;
    }
    const kind =
      name === 'button' || role === 'button'
        ? 'buttons'
        : name === 'a'
          ? 'links'
          : heading.test(name) || role === 'heading'
            ? 'headings'
            : into;
    const own = kind !== into || !isInline(name) ? { line: '' } : inline;
    const shadow = shadowOf(at, world);
    if (shadow) walk(shadow, kind, own);
    walk(at, kind, own);
    if (own !== inline) {
      if (own.line.trim() !== '') pieces[kind].push(own.line);
      if (kind === 'buttons' && own.line.trim() === '')
        pieces.buttons.push(at.getAttribute('aria-label') ?? at.getAttribute('title') ?? '');
    }
  };
  const line = { line: '' };
  walk(scope, 'text', line);
  const shadow = shadowOf(scope, world);
  if (shadow) walk(shadow, 'text', line);
  pieces.text.push(line.line);
  return pieces;
}

function shown(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';
}

function isInline(name: string): boolean {
  return /^(?:a|abbr|b|bdi|bdo|cite|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)$/u.test(name);
}

/** The last heading before `inner` under the same parent: nearest first, for there may be a thousand. */
function headingBefore(inner: Element): string | null {
  const headings = 'h1,h2,h3,h4,h5,h6,legend';
  for (let at = inner.previousElementSibling; at; at = at.previousElementSibling) {
    if (at.matches(headings)) return at.textContent;
    const inside = at.querySelectorAll(headings);
    if (inside.length > 0) return inside[inside.length - 1]!.textContent;
  }
  return null;
}
