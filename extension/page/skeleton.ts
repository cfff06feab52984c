import { groupBoxes } from '../detector/boxes.ts';
import { couldTakeCode } from '../detector/candidates.ts';
import { isClobbered } from '../detector/clobbered.ts';
import { naming } from '../detector/field.ts';
import { focused, type World } from '../detector/roots.ts';
import { isShadowRoot } from '../detector/shadow-root.ts';
import { isVisible } from '../detector/visible.ts';
import { type Redaction, redaction } from './redact.ts';

/** An element: tag, attributes, children; a string is text, `#shadow` a shadow root. */
export type Skeleton = string | [string, Record<string, string>, ...Skeleton[]];

/** How a document is built, in the labelled pages' format (test/detector-corpus): no values, no addresses, and of its words those that the detector knows. */
export interface PageSkeleton {
  readonly lang: string;
  readonly title: string;
  /** How many elements carry `data-truth`: those that take the code, as far as the focus tells. */
  readonly fields: number;
  readonly body: Skeleton;
}

const deepest = 100;
const mostElements = 3_000;
const mostAlike = 60;

const tag = /^[a-z][a-z0-9-]{0,40}$/u;
const labelling = /^(?:label|legend|h[1-6]|summary|button|a|caption|th)$/u;
const left = /^(?:script|style|noscript|template|link|meta|base|head|option|optgroup|track|source|param)$/u;
const childless = /^(?:svg|math|iframe|object|embed|canvas|video|audio|textarea|select|datalist|input|img)$/u;
const saying = new Set(['placeholder', 'aria-label', 'title', 'alt', 'label']);
const telling = new Set(['for', 'form', 'list', 'aria-labelledby', 'aria-describedby']);
const bare = new Set(['required', 'disabled', 'readonly', 'autofocus', 'hidden', 'open', 'inert', 'popover']);
const autofillNames =
  /^(?:on|off|one-time-code|(?:given-|additional-|family-|nick)?name|honorific-(?:prefix|suffix)|username|(?:new|current)-password|organization(?:-title)?|street-address|address-(?:line|level)[1-4]|country(?:-name)?|postal-code|cc-[a-z-]{2,16}|transaction-(?:currency|amount)|language|bday(?:-(?:day|month|year))?|sex|url|photo|tel(?:-[a-z-]{2,14})?|email|impp|webauthn)$/u;
const shapes: Readonly<Record<string, RegExp>> = {
  type: /^(?:text|tel|number|password|email|search|url|date|time|month|hidden|checkbox|radio|submit|button|image|reset|file|range|color)$/u,
  inputmode: /^(?:numeric|decimal|text|tel|none|email|search|url)$/u,
  role: /^(?:dialog|alertdialog|group|heading|button|link|textbox|combobox|searchbox|main|form|region|presentation|none|status|alert|tab|tabpanel|menuitem|navigation|img|radiogroup)$/u,
  pattern: /^(?:\\[dDws]|[aA]-[fFzZ]|0-9|\{\d{1,2}(?:,\d{0,2})?\}|[\^$()[\]+*?.|\s-])+$/u,
  maxlength: /^-?\d{1,3}$/u,
  minlength: /^-?\d{1,3}$/u,
  size: /^\d{1,3}$/u,
  dir: /^(?:ltr|rtl|auto)$/u,
  lang: /^[a-z]{2,3}(?:-[A-Za-z]{2,4}){0,2}$/u,
  'aria-hidden': /^(?:true|false)$/u,
  'aria-modal': /^(?:true|false)$/u,
  'aria-readonly': /^(?:true|false)$/u,
};

/** The skeleton of a document as it is now; null where it has no body, or cannot be read. */
export function skeletonOf(document: Document, world: World): PageSkeleton | null {
  if (isClobbered(document) || !document.body) return null;
  const { body, documentElement } = document;
  const words = redaction();
  const inputs = everyInput(document, world);
  const focus = focused(document, world);
  const truths = groupBoxes(inputs.filter(couldTakeCode)).find((group) => group.some((one) => one === focus)) ?? [];
  if (truths.length === 0 && inputs.some((one) => one === focus)) truths.push(focus as HTMLInputElement);
  const lang = documentElement.lang;
  return {
    lang: shapes.lang!.test(lang) ? lang : '',
    title: words.text(document.title, true),
    fields: truths.length,
    body: draw(body, {
      world,
      words,
      truths,
      holding: around(inputs),
      labels: labelsOf(inputs),
      ids: new Map(),
      count: 0,
    }),
  };
}

interface Drawing {
  readonly world: World;
  readonly words: Redaction;
  readonly truths: readonly Element[];
  /** The inputs and whatever they stand in: a long page loses anything else first. */
  readonly holding: ReadonlySet<Node>;
  /** Ids of what labels or describes an input. */
  readonly labels: ReadonlySet<string>;
  readonly ids: Map<string, string>;
  count: number;
}

function everyInput(root: Document | ShadowRoot, world: World, depth = 0): HTMLInputElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element.localName === 'input') return [element as HTMLInputElement];
    const shadow = depth < deepest ? rootOf(element, world) : null;
    return shadow ? everyInput(shadow, world, depth + 1) : [];
  });
}

function around(inputs: readonly Element[]): Set<Node> {
  const holding = new Set<Node>();
  for (const input of inputs.slice(0, mostAlike))
    for (let at: Node | null = input; at && !holding.has(at); at = at.parentNode ?? (isShadowRoot(at) ? at.host : null))
      holding.add(at);
  return holding;
}

function labelsOf(inputs: readonly Element[]): Set<string> {
  const named = inputs.flatMap((input) =>
    ['aria-labelledby', 'aria-describedby'].flatMap((name) => (input.getAttribute(name) ?? '').split(/\s+/u)),
  );
  return new Set(named.filter(Boolean));
}

/** Person-asked and once, so every element is asked for a closed root. */
function rootOf(element: Element, { openShadow }: World): ShadowRoot | null {
  const root = element.shadowRoot ?? openShadow?.(element);
  return root && !isClobbered(root) ? root : null;
}

function draw(element: Element, drawing: Drawing, depth = 0, named = false): Skeleton {
  drawing.count++;
  const name = nameOf(element, drawing.words);
  const attributes = attributesOf(element, drawing);
  if (childless.test(name) || depth > deepest) return [name, attributes];
  const label =
    named ||
    labelling.test(name) ||
    /^(?:heading|button)$/u.test(attributes.role ?? '') ||
    drawing.labels.has(element.id);
  const shadow = rootOf(element, drawing.world);
  const inner: Skeleton[] = shadow ? [['#shadow', {}, ...childrenOf(shadow, drawing, depth, label)]] : [];
  return [name, attributes, ...inner, ...childrenOf(element, drawing, depth, label)];
}

/** Custom elements carry names of their own. */
function nameOf({ localName }: Element, words: Redaction): string {
  if (!localName.includes('-')) return tag.test(localName) ? localName : 'div';
  const name = words.name(localName).toLowerCase();
  return tag.test(name) && name.includes('-') ? name : 'x-x';
}

function childrenOf(parent: Element | ShadowRoot, drawing: Drawing, depth: number, named: boolean): Skeleton[] {
  let seen = 0;
  return [...parent.childNodes].flatMap((node): Skeleton[] => {
    if (node.nodeType === 3) {
      const text = drawing.words.text(node.nodeValue ?? '', named);
      return text === '' ? [] : [text];
    }
    if (node.nodeType !== 1 || left.test((node as Element).localName)) return [];
    const spare = seen++ >= mostAlike || drawing.count >= mostElements;
    return spare && !drawing.holding.has(node) ? [] : [draw(node as Element, drawing, depth + 1, named)];
  });
}

function attributesOf(element: Element, { words, truths, ids }: Drawing): Record<string, string> {
  const kept: Record<string, string> = {};
  const known = (id: string): string => {
    const same = ids.get(id) ?? `${words.name(id)}-${ids.size}`;
    ids.set(id, same);
    return same;
  };
  for (const { name, value } of element.attributes) {
    if (bare.has(name)) kept[name] = '';
    else if (shapes[name]?.test(value)) kept[name] = value;
    else if (saying.has(name)) kept[name] = words.text(value, true);
    else if (name === 'id') kept.id = known(value);
    else if (telling.has(name)) kept[name] = value.split(/\s+/u).filter(Boolean).slice(0, 5).map(known).join(' ');
    else if (naming.includes(name)) kept[name] = words.name(value);
    else if (name === 'autocomplete')
      kept[name] = value
        .toLowerCase()
        .split(/\s+/u)
        .filter((token) => autofillNames.test(token))
        .join(' ');
    else if (name === 'value' && /^(?:submit|button|reset)$/u.test((element as HTMLInputElement).type))
      kept[name] = words.text(value, true);
  }
  const { width, height } = element.getBoundingClientRect();
  if (/^(?:img|canvas|svg)$/u.test(element.localName)) {
    Object.assign(kept, { width: `${Math.round(width)}`, height: `${Math.round(height)}` });
    kept.class = words.name(element.getAttribute('class') ?? '');
  }
  if (truths.includes(element)) kept['data-truth'] = `${truths.indexOf(element)}`;
  const css = hiddenBy(element);
  if (css) kept['data-css'] = css;
  return kept;
}

function hiddenBy(element: Element): 'none' | 'hidden' | null {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.display === 'none') return 'none';
  if (style?.visibility === 'hidden') return 'hidden';
  const unseen =
    element.localName === 'input' &&
    couldTakeCode(element as HTMLInputElement) &&
    !isVisible(element as HTMLInputElement);
  return unseen ? 'hidden' : null;
}
