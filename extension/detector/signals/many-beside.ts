import type { Signal } from './signal.ts';

/** It is one of many fields: a form about something larger. */
export const manyBeside: Signal = {
  name: 'many-beside',
  cheap: false,
  read: (field) => field.beside.length >= 4,
};
