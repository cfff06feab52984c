import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** What is written around it asks again before something that matters. */
export const textAgain: Signal = {
  name: 'text-again',
  cheap: false,
  read: (field) => says('again', field.around().text) || says('again', field.around().headings),
};
