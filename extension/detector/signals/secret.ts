import { hasSecret } from '../pictures.ts';
import type { Signal } from './signal.ts';

/** A link or a text with a secret to enrol stands near. */
export const secret: Signal = {
  name: 'secret',
  cheap: false,
  read: (field) => hasSecret(field.around().scope),
};
