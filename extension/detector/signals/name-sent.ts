import { named } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its name or id says that the code was sent. */
export const nameSent: Signal = {
  name: 'name-sent',
  cheap: true,
  read: (field) => named('sent', field.names),
};
