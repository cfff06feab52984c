import { autofill } from './candidates.ts';
import { attributeText, plain } from './lexicon/registry.ts';
import { type Surroundings, surroundings } from './reading.ts';
import { drawnParent, type World } from './roots.ts';

/** What the clues look at: one field (or one row of boxes), what it says of itself, and what stands around it. Texts are `plain`. */
export interface Field {
  readonly elements: readonly HTMLInputElement[];
  readonly first: HTMLInputElement;
  /** The words of its name, id and the like: `attributeText`. Each attribute apart, joined by " | ". */
  readonly names: string;
  /** Its label, placeholder, aria-label and title. */
  readonly label: string;
  /** What describes it: aria-describedby. */
  readonly hint: string;
  readonly autofill: readonly string[];
  /** Other text-like fields a person sees in the same scope. */
  readonly beside: readonly HTMLInputElement[];
  readonly page: Page;
  /** Read when first asked for: costs more than all of the above. */
  around(): Surroundings & { readonly title: string };
}

/** What is the same for all fields of a document. */
export interface Page {
  readonly document: Document;
  readonly title: string;
  /** Path and query keys of the address, as attribute words. */
  readonly path: string;
  readonly world: World;
}

/** Attributes that say what a field is called. */
export const naming = [
  'name',
  'id',
  'data-testid',
  'data-test',
  'data-name',
  'data-cy',
  'ng-model',
  'formcontrolname',
  'wire:model',
];

/** What a field that the person pointed at is found by again: the page's path without numbers, what the field is called, and its place among its like. */
export function fieldMark(input: HTMLInputElement, candidates: readonly HTMLInputElement[]): string {
  const named = (one: HTMLInputElement) => `${one.type} ${one.name || one.id}`.replace(/\d+/gu, '#');
  const alike = candidates.filter((one) => named(one) === named(input));
  const path = input.ownerDocument.location.pathname.replace(/\d+/gu, '#');
  return `${path} ${named(input)} ${alike.indexOf(input)}`.slice(-160);
}

/** Describes one candidate. `all`: every input that could take a code, for the neighbours. */
export function fieldOf(elements: readonly HTMLInputElement[], all: readonly HTMLInputElement[], page: Page): Field {
  const first = elements[0]!;
  let around: ReturnType<Field['around']> | null = null;
  const field: Field = {
    elements,
    first,
    names: naming
      .map((name) => attributeText(first.getAttribute(name) ?? ''))
      .filter(Boolean)
      .join(' | '),
    label: labelOf(elements),
    hint: plain(referenced(first, 'aria-describedby')),
    autofill: elements.flatMap(autofill),
    get beside() {
      const scope = first.form ?? field.around().scope;
      return all.filter(
        (other) =>
          !elements.includes(other) &&
          (other.form === first.form || scope.contains(other)) &&
          scope.contains(other) &&
          other.checkVisibility(),
      );
    },
    page,
    around: () => {
      around ??= { ...surroundings(first, page.world), title: page.title };
      return around;
    },
  };
  return field;
}

// In Hindi half of a word's characters are marks.
const words = /[\p{L}\p{M}]{2}/u;

function labelOf(elements: readonly HTMLInputElement[]): string {
  const first = elements[0]!;
  const own = [
    ...[...(first.labels ?? [])].map(textWithoutLinks),
    first.getAttribute('aria-label') ?? '',
    referenced(first, 'aria-labelledby'),
    first.placeholder,
    first.title,
    drawnParent(first)?.closest('[label]')?.getAttribute('label') ?? '',
  ];
  if (elements.length > 1) own.push(groupLabel(elements));
  const written = own.map(plain).filter((text) => words.test(text));
  if (written.length === 0 || first.labels?.length === 0) {
    const before = wordsBefore(first);
    written.push(before.next().value ?? '');
    if (elements.length > 1) written.push(before.next().value ?? '');
  }
  return [...new Set(written)].filter(Boolean).join(' | ').slice(0, 400);
}

function textWithoutLinks(label: Element): string {
  let text = '';
  for (const child of label.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (
      child.nodeType === 1 &&
      !/^(?:a|button|select|script|style|input|textarea)$/u.test((child as Element).localName)
    )
      text += ` ${textWithoutLinks(child as Element)}`;
  }
  return text;
}

function referenced(element: Element, attribute: string): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/u).filter(Boolean).slice(0, 5);
  return ids.map((id) => root.getElementById?.(id)?.textContent?.slice(0, 300) ?? '').join(' ');
}

function groupLabel(elements: readonly HTMLInputElement[]): string {
  const group = elements[0]!.closest('[role=group],fieldset');
  if (!group) return '';
  return `${group.getAttribute('aria-label') ?? ''} ${referenced(group, 'aria-labelledby')} ${group.querySelector(':scope > legend')?.textContent ?? ''}`;
}

/**
 * The words before a field that no label names, the nearest first: a span, a cell, a bare text. A row of boxes is named by a heading, and what stands
 * nearest says where the code comes from: there the next are wanted too.
 */
function* wordsBefore(input: Element): Generator<string, undefined> {
  let at: Node | null = input;
  for (let up = 0; up < 3 && at; up++) {
    for (let before: Node | null = at.previousSibling; before; before = before.previousSibling) {
      if (before.nodeType === 1 && /^(?:input|select|textarea|button|form)$/u.test((before as Element).localName))
        return;
      if (before.nodeType === 1 && (before as Element).querySelector('input,select,textarea,button')) return;
      if (before.nodeType !== 1 && before.nodeType !== 3) continue;
      if (before.nodeType === 1 && /^(?:script|style|template)$/u.test((before as Element).localName)) continue;
      const text = plain(before.textContent ?? '');
      if (!words.test(text)) continue;
      if (text.length > 120) return;
      yield text;
    }
    at = at.parentNode;
    if (at?.nodeType !== 1 || /^(?:body|main|section|dialog)$/u.test((at as Element).localName)) return;
  }
}
