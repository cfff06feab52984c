import { written } from './signal.ts';

/** A button or link sends the code again. */
export const resend = written('resend', 'resend', 'buttons', 'links', 'text');
