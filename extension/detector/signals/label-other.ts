import { says, saysOnly } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

const whole = (part: string): boolean => saysOnly('other', part.replace(/[\s:*?.]+$/u, ''));

/** Its label, from its first word to its last, names something that is no verification code. */
export const labelOther: Signal = {
  name: 'label-other',
  cheap: true,
  read: (field) =>
    field.label.split(' | ').some((part) => whole(part)) && !says('code', field.label) && !says('backup', field.label),
};
