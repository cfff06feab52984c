import { written } from './signal.ts';

/** The title speaks of signing in, which may as well be part of the product's name. */
export const titleSignIn = written('title-sign-in', 'signIn', 'title');
