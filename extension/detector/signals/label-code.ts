import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its label or placeholder names a verification code in full. */
export const labelCode: Signal = {
  name: 'label-code',
  cheap: true,
  read: (field) => says('code', field.label) || says('code', field.hint),
};
