import { says, saysOnly } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

const whole = (part: string): boolean => {
  const bare = part.replace(/[\s:*?.。]+$/u, '');
  return saysOnly('other', bare) && !saysOnly('code', bare);
};

const code = (part: string): boolean => says('code', part) || says('backup', part);
// The check digits of a card, in every language by these letters.
const card = /(?<![a-z])(?:cv[cv]2?|csc)(?![a-z])/u;

/** Its label, from its first word to its last, names something that is no verification code, and no other label does. */
export const labelOther: Signal = {
  name: 'label-other',
  cheap: true,
  read: ({ label }) => {
    const parts = label.split(' | ');
    if (card.test(label)) return true;
    return parts.some((part) => whole(part)) && !parts.some((part) => code(part) && !whole(part));
  },
};
