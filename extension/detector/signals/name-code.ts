import { named } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its name or id is one that only verification codes have. */
export const nameCode: Signal = {
  name: 'name-code',
  cheap: true,
  read: (field) => named('code', field.names),
};
