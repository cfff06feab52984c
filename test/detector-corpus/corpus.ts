import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** An element of a labelled page: tag, attributes, children; a string is text; `#shadow` an open shadow root. */
export type Node = string | [string, Record<string, string>, ...Node[]];

const heaviest = 64 * 1024 * 1024;
const deepest = 200;
const tag = /^(?:#shadow|[a-z][\w:.-]{0,63})$/iu;

const RowSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  product: v.optional(v.string(), 'unnamed'),
  kind: v.pipe(v.string(), v.nonEmpty()),
  lang: v.optional(v.string(), 'en'),
  title: v.optional(v.string(), ''),
  negativeType: v.optional(v.string()),
  fields: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16)),
  body: v.custom<Node>((body) => Array.isArray(body) && isNode(body, 0), 'is no page: [tag, {attributes}, children…]'),
});

/** One labelled page. `kind` is the corpus's word for it, `fields` how many elements carry `data-truth`; `html`: a whole document instead of a body. */
export type Row = v.InferOutput<typeof RowSchema> & { readonly html?: string };

/** Reads a file of labelled pages, one JSON object a line. What is none is named by its line and by what is wrong with it. */
export function readCorpus(file: string): Row[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`corpus: ${file} cannot be read`);
  }
  if (text.length > heaviest) throw new Error(`corpus: ${file} is larger than 64 MiB`);
  const rows = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `corpus: ${file}, line ${index + 1}`;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      throw new Error(`${where} is no JSON`);
    }
    const read = v.safeParse(RowSchema, json);
    if (!read.success) {
      const [issue] = read.issues;
      throw new Error(`${where}: ${v.getDotPath(issue) ?? 'the page'}: ${issue.message}`);
    }
    return [read.output];
  });
  if (rows.length === 0) throw new Error(`corpus: ${file} has no pages`);
  return rows;
}

function isNode(node: unknown, depth: number): boolean {
  if (typeof node === 'string') return true;
  if (!Array.isArray(node) || depth > deepest) return false;
  const [name, attributes, ...children] = node as unknown[];
  if (typeof name !== 'string' || !tag.test(name)) return false;
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) return false;
  if (!Object.values(attributes).every((value) => typeof value === 'string')) return false;
  return children.every((child) => isNode(child, depth + 1));
}

const kinds: Readonly<Record<string, string>> = {
  'totp-challenge': 'sign-in',
  'code-challenge': 'sent-code',
  'backup-code-challenge': 'backup-code',
};

/** Our word for a kind of the corpus; most are the same. */
export function kindOf({ kind }: Row): string {
  return kinds[kind] ?? kind;
}
