import { certainty, fieldScore, type Judged, kindOf, type Model } from '../../../extension/detector/score.ts';
import { signals } from '../../../extension/detector/signals/registry.ts';
import { kindOf as labelledKind, type Row } from '../corpus.ts';
import { type Answer, isExact, isFalsePositive } from '../figures.ts';
import { type Lesson, learn } from './logistic.ts';
import type { Reading } from './readings.ts';

const names = signals.map(({ name }) => name);
const position = new Map(names.map((name, index) => [name, index]));
const kinds: readonly Judged[] = ['sign-in', 'backup-code', 'sent-code', 'enrolment', 'step-up', 'turn-off'];

/** How strongly weights are held back; chosen once, by the figures of pages left out. */
const penalty = { field: 0.001, kind: 0.001 };

/** What a field is by its shape, or that it is none, says nothing of what its code does. */
const silentOnKind =
  /^(?:shape-|name-(?:hint|other|naming)|label-(?:other|naming|phone|unknown|hint|factor)|alone|many-beside|autofill|captcha|search|text-(?:code|other|factor))/u;

/** What turns protection off and is taken for a sign-in is filled unasked where that was chosen: such a mistake counts for more. */
const dear: Partial<Record<Judged, number>> = { 'turn-off': 6 };

const least = 0.1;

/** Learns from what was read of labelled pages: first which fields take a code, then what kind of code, then where the borders lie. */
export function fitModel(pages: readonly Reading[]): Model {
  const products = Map.groupBy(pages, ({ row }) => row.product);
  // A product with fifty pages is not fifty products.
  const worth = ({ row }: Reading): number => 1 / Math.sqrt(products.get(row.product)!.length);
  const fields = pages.flatMap((page) =>
    page.fields.map(
      ({ clues, truths }): Lesson => ({
        clues: clues.map((name) => position.get(name)!),
        answer: truths.some((truth) => truth >= 0) ? 1 : 0,
        weight: worth(page),
      }),
    ),
  );
  const field = learn(fields, names.length, 2, penalty.field);
  const right = pages.flatMap((page) =>
    page.fields
      .filter(({ truths }) => truths.some((truth) => truth >= 0))
      .map(
        ({ clues }): Lesson => ({
          clues: clues.filter((name) => !silentOnKind.test(name)).map((name) => position.get(name)!),
          answer: kinds.indexOf(labelledKind(page.row) as Judged),
          weight: worth(page) * (dear[labelledKind(page.row) as Judged] ?? 1),
        }),
      ),
  );
  const kind = learn(right, names.length, kinds.length, penalty.kind);

  const weights = Object.fromEntries(
    names.flatMap((name, clue) => {
      const entries = [
        ['field', field.weights[1]![clue]! - field.weights[0]![clue]!] as const,
        ...kinds.map((one, index) => [one, kind.weights[index]![clue]!] as const),
      ].flatMap(([of, weight]) => (Math.abs(weight) >= least ? [[of, round(weight)]] : []));
      return entries.length > 0 ? [[name, Object.fromEntries(entries)]] : [];
    }),
  );
  const start = Object.fromEntries([
    ['field', round(field.start[1]! - field.start[0]!)],
    ...kinds.map((one, index) => [one, round(kind.start[index]!)]),
  ]);
  const bare = { weights, start, threshold: 0, margin: Number.POSITIVE_INFINITY, floor: Number.NEGATIVE_INFINITY };
  return withBorders(bare, pages);
}

/** What a model would say of a page. */
export function judge(page: Reading, model: Model): Answer {
  if (page.waits) return { row: page.row, findings: [{ kind: 'push', truths: [], signals: [], sure: 1 }] };
  return answer(page.row, scored(page, model), model);
}

interface Scored {
  readonly truths: readonly number[];
  readonly form: number;
  readonly clues: readonly string[];
  readonly score: number;
  readonly kind: Judged;
}

function scored({ fields }: Reading, model: Model): Scored[] {
  return fields
    .map((one) => ({ ...one, score: fieldScore(one.clues, model), kind: kindOf(one.clues, model) }))
    .sort((a, b) => b.score - a.score);
}

/** As the detector chooses among the fields of a page (extension/detector/detect.ts). */
function answer(
  row: Row,
  fields: readonly Scored[],
  { threshold, margin }: Pick<Model, 'threshold' | 'margin'>,
): Answer {
  const findings = fields
    .filter(({ score }) => score >= threshold)
    .filter((one) => !fields.some((other) => other.score - one.score > margin && other.form === one.form))
    .map(({ kind, truths, clues, score }) => ({ kind, truths, signals: clues, sure: certainty(score) }));
  return { row, findings };
}

/** Puts the threshold into the middle of where most pages are answered right, the margin to where the rest is, and the floor below every right field. */
function withBorders(model: Model, pages: readonly Reading[]): Model {
  const asked = pages
    .filter(({ row }) => labelledKind(row) !== 'push')
    .map((page) => ({ row: page.row, fields: scored(page, model) }));
  const quality = (threshold: number, margin: number): number =>
    asked.reduce((sum, { row, fields }) => {
      const said = answer(row, fields, { threshold, margin });
      return sum + (isExact(said) ? 1 : 0) - (isFalsePositive(said) ? 1 : 0);
    }, 0);
  const threshold = middleOfBest(steps(-3, 3), (one) => quality(one, Number.POSITIVE_INFINITY));
  const margin = middleOfBest(steps(0.5, 5), (one) => quality(threshold, one));
  const lowest = Math.min(
    ...pages.flatMap(({ fields }) =>
      fields
        .filter(({ truths }) => truths.some((truth) => truth >= 0))
        .map(({ clues }) =>
          fieldScore(
            clues.filter((name) => cheap.has(name)),
            model,
          ),
        ),
    ),
  );
  return { ...model, threshold, margin, floor: round(lowest - 1) };
}

const cheap = new Set(signals.filter((signal) => signal.cheap).map(({ name }) => name));

const steps = (from: number, to: number): number[] =>
  Array.from({ length: Math.round((to - from) * 10) + 1 }, (_, index) => round(from + index / 10));

function middleOfBest(values: readonly number[], quality: (value: number) => number): number {
  const tried = values.map((value) => quality(value));
  const best = Math.max(...tried);
  const first = tried.indexOf(best);
  let last = first;
  while (tried[last + 1] === best) last++;
  return values[(first + last) >> 1]!;
}

const round = (value: number): number => Math.round(value * 10) / 10 || 0;
