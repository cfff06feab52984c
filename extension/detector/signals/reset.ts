import { attributeText, says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** It is about resetting a password or a factor. */
export const reset: Signal = {
  name: 'reset',
  cheap: false,
  read: (field) => {
    const action = attributeText(field.first.form?.getAttribute('action') ?? '');
    return /(?:^| )reset/u.test(action) || says('reset', field.around().headings) || says('reset', field.page.title);
  },
};
