import type { PromptKind } from '../../core/platforms/profile.ts';
import { fitted } from './fitted.ts';

/** Kinds that a field can be; `field` says how much a clue speaks for its taking a code at all. */
export type Judged = Exclude<PromptKind, 'push' | 'not-ours'>;

/** What the clues are worth, in log-odds, and where the borders are: learnt from labelled pages, never set by hand (`npm run fit:detector`). */
export interface Model {
  /** Of each clue that weighs anything, for its being a code field and for each kind. */
  readonly weights: Readonly<Record<string, Partial<Record<'field' | Judged, number>>>>;
  /** Where the field and each kind start, before any clue. */
  readonly start: Readonly<Record<'field' | Judged, number>>;
  /** Log-odds from which a field counts as found. */
  readonly threshold: number;
  /** A second field in the same form counts only when it is nearly as likely as the first. */
  readonly margin: number;
  /** Cheap clues alone below this never reach the threshold: the surroundings need not be read. */
  readonly floor: number;
}

export const { threshold, margin, floor } = fitted;

/** How much the clues speak for a code field: log-odds. */
export function fieldScore(found: readonly string[], model: Model = fitted): number {
  return sum('field', found, model);
}

/** The kind the clues speak for most. */
export function kindOf(found: readonly string[], model: Model = fitted): Judged {
  const kinds = Object.keys(model.start).filter((name) => name !== 'field') as Judged[];
  const scores = kinds.map((kind) => sum(kind, found, model));
  return kinds[scores.indexOf(Math.max(...scores))]!;
}

function sum(of: 'field' | Judged, found: readonly string[], { weights, start }: Model): number {
  return found.reduce((total, name) => total + (weights[name]?.[of] ?? 0), start[of]);
}

/** Log-odds as a probability. */
export function certainty(score: number): number {
  return Math.round(1000 / (1 + Math.exp(-score))) / 1000;
}
