import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** The button turns the second factor off. */
export const buttonTurnOff: Signal = {
  name: 'button-turn-off',
  cheap: false,
  read: (field) =>
    field
      .around()
      .buttons.split(' | ')
      .some((piece) => says('turnOff', piece)),
};
