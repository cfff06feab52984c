import { labelled } from './signal.ts';

/** Its label says that the code comes by SMS or e-mail. */
export const labelSent = labelled('label-sent', 'sent', 'label', 'hint');
