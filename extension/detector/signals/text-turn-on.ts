import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** A sentence around it is about turning the second factor on. */
export const textTurnOn: Signal = {
  name: 'text-turn-on',
  cheap: false,
  read: (field) => says('turnOn', field.around().text),
};
