import { written } from './signal.ts';

/** A sentence around it is about turning the second factor on. */
export const textTurnOn = written('text-turn-on', 'turnOn', 'text');
