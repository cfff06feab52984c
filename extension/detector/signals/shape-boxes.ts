import type { Signal } from './signal.ts';

/** It is a row of boxes, one character each. */
export const shapeBoxes: Signal = {
  name: 'shape-boxes',
  cheap: true,
  read: (field) => field.elements.length > 1,
};
