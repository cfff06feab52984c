import { written } from './signal.ts';

/** A sentence around it speaks of backup codes, in more than a link to them. */
export const textBackup = written('text-backup', 'backup', 'text');
