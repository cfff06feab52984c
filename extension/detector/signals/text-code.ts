import { written } from './signal.ts';

/** What is written around it speaks of a verification code. */
export const textCode = written('text-code', 'code', 'text', 'headings');
