/// <reference path="./dictionaries.d.ts" />
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
// Not the whole package: its family names and encyclopaedia titles would double what a phone has to fetch for one field.
import commonWords from '@zxcvbn-ts/language-en/dist/commonWords.json.mjs';
import firstNames from '@zxcvbn-ts/language-en/dist/firstnames.json.mjs';

const judge = new ZxcvbnFactory({
  dictionary: { ...common, commonWords, firstNames, own: ['watchword', 'tessera'] },
  graphs: adjacencyGraphs,
});

/** How hard a passphrase is to guess, 0 to 4 (zxcvbn). Only the set-up screen loads this. */
export function strength(passphrase: string): number {
  return judge.check(passphrase.slice(0, 100)).score;
}
