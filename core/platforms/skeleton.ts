/// <reference path="./punycode.d.ts" />
import punycode from 'punycode.js';
import { confusables } from './confusables.ts';

const prototypes = new Map(
  confusables.flatMap(([prototype, letters]) => [...letters].map((letter) => [letter, prototype] as const)),
);

/** An ASCII host's letters as a person sees them: `xn--` labels decoded. A label that does not decode stays as it is. */
export function shownHost(host: string): string {
  return host
    .split('.')
    .map((label) => {
      try {
        return punycode.toUnicode(label);
      } catch {
        return label;
      }
    })
    .join('.');
}

/**
 * The skeleton of UTS #39 §4, for what a host can hold: two texts with one skeleton look the same. Its letters are folded to
 * lower case as well, because hosts have no other.
 */
export function skeleton(shown: string): string {
  const mapped = Array.from(shown.normalize('NFD'), (letter) => prototypes.get(letter) ?? letter).join('');
  return mapped.normalize('NFD').toLowerCase();
}
