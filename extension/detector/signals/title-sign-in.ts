import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/**
 * The title speaks of signing in, which may as well be part of the product's name: where a part of the title is the page's heading, the other
 * parts are names.
 */
export const titleSignIn: Signal = {
  name: 'title-sign-in',
  cheap: false,
  read: (field) => {
    const parts = field.page.title.split(/\s+(?:[-\u2010-\u2015|·•:«»]+)\s+/u);
    const { headings } = field.around();
    const own = parts.filter((part) => part !== '' && headings.split(' | ').includes(part));
    return (own.length > 0 ? own : parts).some((part) => says('signIn', part));
  },
};
