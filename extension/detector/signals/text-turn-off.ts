import { written } from './signal.ts';

/** A sentence around it is about turning the second factor off. */
export const textTurnOff = written('text-turn-off', 'turnOff', 'text');
