import type { Signal } from './signal.ts';

/** The page puts the cursor there. */
export const shapeAutofocus: Signal = {
  name: 'shape-autofocus',
  cheap: true,
  read: (field) => field.elements.some((input) => input.autofocus),
};
