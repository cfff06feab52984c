import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** It has a label in words, and none of them speaks of a code in any language we read: most fields of the world. */
export const labelUnknown: Signal = {
  name: 'label-unknown',
  cheap: true,
  read: ({ label }) =>
    /[\p{L}\p{M}]{3}|\p{Lo}{2}/u.test(label) &&
    !(['code', 'hint', 'app', 'factor', 'backup', 'sent'] as const).some((meaning) => says(meaning, label)),
};
