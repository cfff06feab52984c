import { named, says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** The page is about the second factor. */
export const textFactor: Signal = {
  name: 'text-factor',
  cheap: false,
  read: (field) => {
    const { text, headings } = field.around();
    return (
      says('factor', headings) ||
      says('factor', text) ||
      says('factor', field.page.title) ||
      named('code', field.page.path)
    );
  },
};
