import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** What is written around it speaks of the app that makes codes. */
export const textApp: Signal = {
  name: 'text-app',
  cheap: false,
  read: (field) => {
    const { text, headings } = field.around();
    return says('app', text) || says('app', headings) || says('app', field.page.title);
  },
};
