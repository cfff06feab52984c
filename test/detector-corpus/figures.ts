import { type Row, rightKinds } from './corpus.ts';

/** What the detector said of one page: for each finding its kind and which truths its elements are (-1: none). */
export interface Answer {
  readonly row: Row;
  readonly findings: readonly {
    readonly kind: string;
    readonly truths: readonly number[];
    readonly signals: readonly string[];
    readonly sure: number;
  }[];
  /** Of the last look. */
  readonly ms: number;
  /** What it asked for after the first. */
  readonly languages: readonly string[];
}

export interface Figures {
  readonly pages: number;
  readonly exact: number;
  readonly recall: number;
  readonly precision: number;
  readonly kind: number;
  readonly fp: number;
}

/** Precisely the right fields, in order, and nothing else. */
export function isExact({ row, findings }: Answer): boolean {
  if (row.fields === 0) return findings.length === 0;
  const [only] = findings;
  return (
    findings.length === 1 &&
    only !== undefined &&
    only.truths.length === row.fields &&
    only.truths.every((truth, index) => truth === index)
  );
}

/** Whether the right finding is of the right kind; null where the page has none or it was not found. */
export function kindRight({ row, findings }: Answer): boolean | null {
  if (row.fields === 0) return null;
  const hit = findings.find(({ truths }) => truths.some((truth) => truth >= 0));
  return hit ? (rightKinds[row.kind] ?? []).includes(hit.kind) : null;
}

/** `exact`, `recall` and `kind` over pages with a prompt, `fp` over pages without one, all as fractions. */
export function figures(answers: readonly Answer[]): Figures {
  const positives = answers.filter(({ row }) => row.fields > 0);
  const negatives = answers.filter(({ row }) => row.fields === 0);
  const picked = answers.flatMap(({ findings }) => findings.flatMap(({ truths }) => truths));
  const right = picked.filter((truth) => truth >= 0).length;
  const kinds = positives.map(kindRight).filter((answer) => answer !== null);
  const share = (part: number, whole: number, none: number): number => (whole === 0 ? none : part / whole);
  return {
    pages: answers.length,
    exact: share(positives.filter(isExact).length, positives.length, 1),
    recall: share(
      right,
      positives.reduce((sum, { row }) => sum + row.fields, 0),
      1,
    ),
    precision: share(right, picked.length, 1),
    kind: share(kinds.filter(Boolean).length, kinds.length, 1),
    fp: share(negatives.filter(({ findings }) => findings.length > 0).length, negatives.length, 0),
  };
}
