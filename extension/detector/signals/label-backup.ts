import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Its label names a backup or recovery code. */
export const labelBackup: Signal = {
  name: 'label-backup',
  cheap: true,
  read: (field) => says('backup', field.label),
};
