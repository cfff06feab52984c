import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its label or hint speaks of the app that makes the code. */
export const labelApp: Signal = {
  name: 'label-app',
  cheap: true,
  read: (field) => says('app', field.label) || says('app', field.hint),
};
