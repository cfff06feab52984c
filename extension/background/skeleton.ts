import * as v from 'valibot';
import type { PageSkeleton } from '../../core/ui/prompt-port.ts';
import type { SeenDocument } from './documents.ts';
import type { FetchFrom } from './page-readers.ts';
import { look } from './tab-state.ts';
import { focusedIn } from './take-field.ts';

const deepest = 220;
const mostElements = 8_000;
const mostCharacters = 1024 * 1024;
const mostDocuments = 8;

/** Tag, attributes, children; a string is text. As extension/page/skeleton.ts draws it. */
type Node = string | [string, Record<string, string>, ...Node[]];

const Schema = v.object({
  lang: v.pipe(v.string(), v.maxLength(20)),
  title: v.pipe(v.string(), v.maxLength(400)),
  fields: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16)),
  body: v.custom<Node>(isBody, 'is no skeleton'),
});

/**
 * How the page in front is built, as a file that `npm run eval:detector` reads: a line for each document of it. The one that has the focus says
 * which field is the right one. Null where it cannot be read.
 */
export async function skeletonOf(
  tabId: number,
  fetchFrom: Pick<FetchFrom, 'focus' | 'skeleton'>,
): Promise<PageSkeleton | null> {
  const documents = Object.values((await look(tabId)) ?? {}).filter((document) => document.tabId === tabId);
  const focused = await focusedIn(documents, fetchFrom);
  const drawn: Drawn[] = [];
  for (const document of inOrder(documents, focused).slice(0, mostDocuments)) {
    const page = readSkeleton(await fetchFrom.skeleton(document));
    if (page) drawn.push({ page, focused: document === focused });
  }
  return drawn.length > 0 ? fileOf(drawn) : null;
}

type Page = v.InferOutput<typeof Schema>;

interface Drawn {
  readonly page: Page;
  readonly focused: boolean;
}

/** What a document gave, within its limits and of the right shape; null otherwise. */
export function readSkeleton(raw: unknown): Page | null {
  const read = v.safeParse(Schema, raw);
  return read.success && JSON.stringify(read.output).length <= mostCharacters ? read.output : null;
}

/** The file, and what is in it for the person to see. */
export function fileOf(drawn: readonly Drawn[]): PageSkeleton {
  const rows = drawn.map(({ page, focused }, index) => {
    const fields = focused ? page.fields : 0;
    return {
      id: `saved-page-${index + 1}`,
      product: 'saved page',
      source: 'saved by a person, redacted',
      // What kind of code it is, whoever keeps the page may know better.
      kind: fields > 0 ? 'totp-challenge' : 'negative',
      fidelity: 'redacted',
      title: page.title,
      lang: page.lang,
      fields,
      body: fields > 0 ? page.body : unmarked(page.body),
    };
  });
  const all = rows.flatMap(({ title, body }) => [{ text: title, element: false }, ...inside(body)]);
  const words = all.map(({ text }) => text).filter((text) => /[^x\P{L}]/u.test(text));
  return {
    json: `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`,
    elements: all.filter(({ element }) => element).length,
    fields: rows.reduce((sum, { fields }) => sum + fields, 0),
    words: [...new Set(words)],
  };
}

function inOrder(documents: readonly SeenDocument[], focused: SeenDocument | null): SeenDocument[] {
  return [...documents].sort((a, b) => Number(b === focused) - Number(a === focused) || a.frameId - b.frameId);
}

const saying = ['placeholder', 'aria-label', 'title', 'alt', 'label', 'value', 'name'];

/** Every text there is to read, and every element once. */
function inside(node: Node): { text: string; element: boolean }[] {
  if (typeof node === 'string') return [{ text: node, element: false }];
  const [, attributes, ...children] = node;
  return [
    { text: '', element: true },
    ...saying.flatMap((name) => attributes[name] ?? []).map((text) => ({ text, element: false })),
    ...children.flatMap(inside),
  ];
}

function unmarked(node: Node): Node {
  if (typeof node === 'string') return node;
  const [tag, { 'data-truth': _, ...attributes }, ...children] = node;
  return [tag, attributes, ...children.map(unmarked)];
}

function isBody(body: unknown): boolean {
  let elements = 0;
  const isNode = (node: unknown, depth: number): boolean => {
    if (typeof node === 'string') return node.length <= 400;
    if (!Array.isArray(node) || depth > deepest || ++elements > mostElements) return false;
    const [tag, attributes, ...children] = node as unknown[];
    return (
      typeof tag === 'string' &&
      /^(?:#shadow|[a-z][a-z0-9-]{0,40})$/.test(tag) &&
      typeof attributes === 'object' &&
      attributes !== null &&
      !Array.isArray(attributes) &&
      Object.entries(attributes).every(
        ([name, value]) => /^[a-z][a-z:-]{0,30}$/.test(name) && typeof value === 'string' && value.length <= 400,
      ) &&
      children.every((child) => isNode(child, depth + 1))
    );
  };
  return Array.isArray(body) && isNode(body, 0);
}
