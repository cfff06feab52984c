import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** Buttons, headings or sentences near are about another kind of code. */
export const textOther: Signal = {
  name: 'text-other',
  cheap: false,
  read: (field) => {
    const { text, headings, buttons } = field.around();
    return (
      says('otherNear', buttons) ||
      says('otherNear', headings) ||
      says('otherNear', text) ||
      says('otherNear', field.page.title)
    );
  },
};
