import type { Lexicon } from './lexicon.ts';

const key = Symbol.for('watchword.lexicons');
const world = globalThis as { [key]?: Map<string, Lexicon> };

/**
 * The lexicons that are at hand, by language. English lies in the content script; the others come as scripts of their own, each put into the same
 * isolated world when the document asks for it. Hence a place that both know, and that outlives a second injection.
 */
export const shelf: Map<string, Lexicon> = world[key] ?? new Map();
world[key] = shelf;
