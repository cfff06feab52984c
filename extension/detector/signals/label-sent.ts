import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its label says that the code comes by SMS or e-mail. */
export const labelSent: Signal = {
  name: 'label-sent',
  cheap: true,
  read: (field) => says('sent', field.label) || says('sent', field.hint),
};
