import { labelled } from './signal.ts';

/** Its label says "code", "token" or the like. */
export const labelHint = labelled('label-hint', 'hint', 'label');
