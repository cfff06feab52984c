import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** What is written around it tells to scan a picture or to type a key into an app. */
export const textScan: Signal = {
  name: 'text-scan',
  cheap: false,
  read: (field) => says('scan', field.around().text) || says('scan', field.around().headings),
};
