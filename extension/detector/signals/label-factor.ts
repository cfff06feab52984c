import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its label speaks of the second factor. */
export const labelFactor: Signal = {
  name: 'label-factor',
  cheap: true,
  read: (field) => says('factor', field.label),
};
