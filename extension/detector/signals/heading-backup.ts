import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** The heading or title is about a backup code. */
export const headingBackup: Signal = {
  name: 'heading-backup',
  cheap: false,
  read: (field) => says('backup', field.around().headings) || says('backup', field.page.title),
};
