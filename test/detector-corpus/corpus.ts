import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** An element of a labelled page: tag, attributes, children; a string is text; `#shadow` an open shadow root. */
export type Node = string | [string, Record<string, string>, ...Node[]];

const RowSchema = v.looseObject({
  id: v.string(),
  product: v.string(),
  kind: v.string(),
  lang: v.optional(v.string(), 'en'),
  title: v.optional(v.string(), ''),
  negativeType: v.optional(v.string()),
  fields: v.number(),
  body: v.array(v.any()),
});

/** One labelled page. `kind` is the corpus's word for it. */
export type Row = v.InferOutput<typeof RowSchema>;

/** Reads a file of labelled pages, one JSON object a line. A line that is none is named. */
export function readCorpus(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const read = v.safeParse(RowSchema, JSON.parse(line));
      if (!read.success) throw new Error(`corpus: line ${index + 1} is no labelled page`);
      return [read.output];
    });
}

/** The kinds of ours that answer a kind of the corpus's, the right one first. */
export const rightKinds: Readonly<Record<string, readonly string[]>> = {
  'totp-challenge': ['sign-in'],
  'code-challenge': ['sent-code'],
  'backup-code-challenge': ['backup-code'],
  enrolment: ['enrolment'],
  'step-up': ['step-up'],
  'turn-off': ['turn-off'],
};
