import { opensWith } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** It takes the number that codes will be sent to. */
export const labelPhone: Signal = {
  name: 'label-phone',
  cheap: true,
  read: ({ label }) => label.split(' | ').some((part) => opensWith('phone', part)),
};
