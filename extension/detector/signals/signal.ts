import type { Field } from '../field.ts';
import type { Meaning } from '../lexicon/lexicon.ts';
import { says } from '../lexicon/registry.ts';

/** One clue: whether it is there for a field. What it is worth is decided in `score.ts` alone. */
export interface Signal {
  /** Its name in the weights and in a finding's `signals`; the same as its file's. At most 40 characters. */
  readonly name: string;
  /** Answered from the field's own attributes and label, so it can be asked of every field of a page. */
  readonly cheap: boolean;
  read(field: Field): boolean;
}

/** The clue that the field's own label, or what describes it, says something. */
export const labelled = (name: string, meaning: Meaning, ...places: readonly ('label' | 'hint')[]): Signal => ({
  name,
  cheap: true,
  read: (field) => places.some((place) => says(meaning, field[place])),
});

type Place = 'text' | 'headings' | 'buttons' | 'links' | 'title';

/** The clue that something is said around the field, in one of these places. */
export const written = (name: string, meaning: Meaning, ...places: readonly Place[]): Signal => ({
  name,
  cheap: false,
  read: (field) => places.some((place) => says(meaning, field.around()[place])),
});
