import { written } from './signal.ts';

/** What is written around it speaks of the app that makes codes. */
export const textApp = written('text-app', 'app', 'text', 'headings', 'title');
