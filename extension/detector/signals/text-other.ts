import { written } from './signal.ts';

/** Buttons, headings or sentences near are about another kind of code. */
export const textOther = written('text-other', 'otherNear', 'buttons', 'headings', 'text', 'title');
