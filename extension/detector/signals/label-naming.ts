import { saysOnly } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its label asks for a name of the device or the token, whatever else it speaks of. */
export const labelNaming: Signal = {
  name: 'label-naming',
  cheap: true,
  read: ({ label }) => label.split(' | ').some((part) => saysOnly('naming', part.replace(/[\s:*?.!。]+$/u, ''))),
};
