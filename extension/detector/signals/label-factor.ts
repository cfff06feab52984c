import { labelled } from './signal.ts';

/** Its label speaks of the second factor. */
export const labelFactor = labelled('label-factor', 'factor', 'label');
