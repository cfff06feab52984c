import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** What is written around it says that a code was sent. */
export const textSent: Signal = {
  name: 'text-sent',
  cheap: false,
  read: (field) => {
    const { text, headings } = field.around();
    return says('sent', text) || says('sent', headings) || says('sent', field.page.title);
  },
};
