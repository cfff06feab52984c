import { written } from './signal.ts';

/** What is written around it says that a code was sent. */
export const textSent = written('text-sent', 'sent', 'text', 'headings', 'title');
