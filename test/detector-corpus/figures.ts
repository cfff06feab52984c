import { kindOf, type Row } from './corpus.ts';

/** What the detector said of one page: for each finding its kind and which truths its elements are (-1: none). */
export interface Answer {
  readonly row: Row;
  readonly findings: readonly {
    readonly kind: string;
    readonly truths: readonly number[];
    readonly signals: readonly string[];
    readonly sure: number;
  }[];
}

export interface Figures {
  readonly pages: number;
  readonly exact: number;
  readonly recall: number;
  readonly precision: number;
  readonly kind: number;
  readonly fp: number;
}

/** Precisely the right fields, in order, and nothing else. A push prompt is right when it is one and no field was picked. */
export function isExact({ row, findings }: Answer): boolean {
  const [only] = findings;
  if (!isPrompt(row)) return findings.length === 0;
  return (
    findings.length === 1 &&
    only !== undefined &&
    only.truths.length === row.fields &&
    only.truths.every((truth, index) => truth === index)
  );
}

/** Whether the right finding is of the right kind; null where the page has none or its field was not found. */
export function kindRight({ row, findings }: Answer): boolean | null {
  if (!isPrompt(row)) return null;
  const hit = findings.find(({ truths }) =>
    row.fields === 0 ? truths.length === 0 : truths.some((truth) => truth >= 0),
  );
  if (!hit) return row.fields === 0 ? false : null;
  return hit.kind === kindOf(row);
}

/** Something was picked on a page that has nothing to pick. */
export function isFalsePositive({ row, findings }: Answer): boolean {
  return row.fields === 0 && findings.some(({ truths }) => truths.length > 0 || !isPrompt(row));
}

/** `exact` and `kind` over pages with a prompt, `recall` and `precision` over their fields, `fp` over pages without any field; all as fractions. */
export function figures(answers: readonly Answer[]): Figures {
  const prompts = answers.filter(({ row }) => isPrompt(row));
  const without = answers.filter(({ row }) => row.fields === 0);
  const picked = answers.flatMap(({ findings }) => findings.flatMap(({ truths }) => truths));
  const right = picked.filter((truth) => truth >= 0).length;
  const kinds = prompts.map(kindRight).filter((answer) => answer !== null);
  const share = (part: number, whole: number, none: number): number => (whole === 0 ? none : part / whole);
  return {
    pages: answers.length,
    exact: share(prompts.filter(isExact).length, prompts.length, 1),
    recall: share(
      right,
      prompts.reduce((sum, { row }) => sum + row.fields, 0),
      1,
    ),
    precision: share(right, picked.length, 1),
    kind: share(kinds.filter(Boolean).length, kinds.length, 1),
    fp: share(without.filter(isFalsePositive).length, without.length, 0),
  };
}

const isPrompt = (row: Row): boolean => row.fields > 0 || kindOf(row) === 'push';
