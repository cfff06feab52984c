import { en } from './en.ts';
import { fr } from './fr.ts';

/** What sekoia.localhost speaks. */
export const sekoiaLanguages = { en, fr };
