import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** A button or link sends the code again. */
export const resend: Signal = {
  name: 'resend',
  cheap: false,
  read: (field) => {
    const { buttons, links, text } = field.around();
    return says('resend', buttons) || says('resend', links) || says('resend', text);
  },
};
