import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** A sentence around it speaks of backup codes, in more than a link to them. */
export const textBackup: Signal = {
  name: 'text-backup',
  cheap: false,
  read: (field) => says('backup', field.around().text),
};
