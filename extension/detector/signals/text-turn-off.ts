import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** A sentence around it is about turning the second factor off. */
export const textTurnOff: Signal = {
  name: 'text-turn-off',
  cheap: false,
  read: (field) => says('turnOff', field.around().text),
};
