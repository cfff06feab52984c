import type { Signal } from './signal.ts';

/** A password is asked for beside it. */
export const passwordBeside: Signal = {
  name: 'password-beside',
  cheap: false,
  read: (field) => field.beside.some((input) => input.type === 'password'),
};
