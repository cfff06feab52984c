import { labelled } from './signal.ts';

/** Its label names a backup or recovery code. */
export const labelBackup = labelled('label-backup', 'backup', 'label');
