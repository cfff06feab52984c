import { named } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its name or id is that of something else, and of no code. */
export const nameOther: Signal = {
  name: 'name-other',
  cheap: true,
  read: (field) => named('other', field.names) && !named('code', field.names),
};
