import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** The title speaks of signing in, which may as well be part of the product's name. */
export const titleSignIn: Signal = {
  name: 'title-sign-in',
  cheap: false,
  read: (field) => says('signIn', field.page.title),
};
