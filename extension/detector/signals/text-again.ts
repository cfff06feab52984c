import { written } from './signal.ts';

/** What is written around it asks again before something that matters. */
export const textAgain = written('text-again', 'again', 'text', 'headings');
