import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** The button, heading or address is about signing in. */
export const signIn: Signal = {
  name: 'sign-in',
  cheap: false,
  read: (field) => {
    const { buttons, headings } = field.around();
    return (
      says('signIn', buttons) ||
      says('signIn', headings) ||
      /(?:^| )(?:log ?in|sign ?in|sso|auth|session)(?: |$)/u.test(field.page.path)
    );
  },
};
