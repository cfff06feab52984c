import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its label says "code", "token" or the like. */
export const labelHint: Signal = {
  name: 'label-hint',
  cheap: true,
  read: (field) => says('hint', field.label),
};
