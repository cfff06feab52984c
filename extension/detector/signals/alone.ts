import type { Signal } from './signal.ts';

/** It is the only field for text in its form or group. */
export const alone: Signal = {
  name: 'alone',
  cheap: false,
  read: (field) => field.beside.length === 0,
};
