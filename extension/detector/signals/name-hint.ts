import { named } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its name or id is one that a verification code may have. */
export const nameHint: Signal = {
  name: 'name-hint',
  cheap: true,
  read: (field) => named('hint', field.names),
};
