import { labelled } from './signal.ts';

/** Its label or placeholder names a verification code in full. */
export const labelCode = labelled('label-code', 'code', 'label', 'hint');
