import { named } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** It takes the name of a device or a token, not its code. */
export const nameNaming: Signal = {
  name: 'name-naming',
  cheap: true,
  read: (field) => field.names.split(' | ').some((words) => named('naming', words)),
};
