import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** What is written around it speaks of a verification code. */
export const textCode: Signal = {
  name: 'text-code',
  cheap: false,
  read: (field) => says('code', field.around().text) || says('code', field.around().headings),
};
