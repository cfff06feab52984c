import type { Signal } from './signal.ts';

/** It takes four to ten characters or digits only, by length, pattern, keyboard or example. */
export const shapeDigits: Signal = {
  name: 'shape-digits',
  cheap: true,
  read: ({ first }) => {
    const length = first.maxLength >= 4 && first.maxLength <= 10;
    const digits = /numeric/iu.test(first.inputMode) || first.type === 'tel' || first.type === 'number';
    const pattern = /\\d|\[0-9\]/u.test(first.pattern);
    return length || digits || pattern || /^[0-9xX#•\u2013\-_ ·○]{4,12}$/u.test(first.placeholder.trim());
  },
};
