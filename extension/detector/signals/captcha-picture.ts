import { hasCaptchaPicture } from '../pictures.ts';
import type { Signal } from './signal.ts';

/** A wide small picture right beside it shows characters to copy. */
export const captchaPicture: Signal = {
  name: 'captcha-picture',
  cheap: false,
  read: (field) => hasCaptchaPicture(field.first),
};
