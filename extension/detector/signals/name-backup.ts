import { named } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its name or id says backup or recovery code. */
export const nameBackup: Signal = {
  name: 'name-backup',
  cheap: true,
  read: (field) => named('backup', field.names),
};
