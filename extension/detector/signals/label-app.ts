import { labelled } from './signal.ts';

/** Its label or hint speaks of the app that makes the code. */
export const labelApp = labelled('label-app', 'app', 'label', 'hint');
