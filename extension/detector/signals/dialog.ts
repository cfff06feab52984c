import type { Signal } from './signal.ts';

/** It is in a dialog. */
export const dialog: Signal = {
  name: 'dialog',
  cheap: false,
  read: (field) => field.around().dialog !== null,
};
