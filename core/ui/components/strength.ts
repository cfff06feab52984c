import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';

const judge = new ZxcvbnFactory({
  dictionary: { ...common, ...english, userInputs: ['watchword'] },
  graphs: adjacencyGraphs,
});

/** How hard a passphrase is to guess, 0 to 4 (zxcvbn). Only the set-up screen loads this. */
export function strength(passphrase: string): number {
  return judge.check(passphrase.slice(0, 100)).score;
}
