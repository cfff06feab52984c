import { written } from './signal.ts';

/** The heading or title is about a backup code. */
export const headingBackup = written('heading-backup', 'backup', 'headings', 'title');
