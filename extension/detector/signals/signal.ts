import type { Field } from '../field.ts';

/** One clue: whether it is there for a field. What it is worth is decided in `score.ts` alone. */
export interface Signal {
  /** Its name in the weights and in a finding's `signals`; the same as its file's. At most 40 characters. */
  readonly name: string;
  /** Answered from the field's own attributes and label, so it can be asked of every field of a page. */
  readonly cheap: boolean;
  read(field: Field): boolean;
}
