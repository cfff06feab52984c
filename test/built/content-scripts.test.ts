import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { languages } from '../../extension/messages.ts';

// What is really put into pages.

for (const browser of ['chrome', 'firefox'] as const) {
  const folder = `dist/extension/${browser}`;
  const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');

  test(`${browser}: every page is given at most 17.2 kB, and the words of one language add at most 2.9`, () => {
    const weight = (file: string) => gzipSync(read(file), { level: 9 }).length;
    expect(weight('prompt.js')).toBeLessThanOrEqual(17_200);
    for (const language of languages) expect(weight(`lexicon-${language}.js`)).toBeLessThanOrEqual(2_900);
  });

  test(`${browser}: each language is a script of its own, and none of them lies in the one for every page`, () => {
    const scripts = readdirSync(folder).filter((file) => file.startsWith('lexicon-'));
    expect(scripts.sort()).toEqual(languages.map((language) => `lexicon-${language}.js`));
    // One word of each lexicon that stands nowhere else.
    for (const word of ['wiederherstellungs', 'récupération', 'recuperação', 'escane', 'autenticatore'])
      expect(read('prompt.js')).not.toContain(word);
    expect(read('prompt.js')).toContain('authenticator');
  });

  test(`${browser}: beside a page nothing is fetched, written into markup, posted to it or evaluated`, () => {
    expect(existsSync(`${folder}/prompt.js`)).toBe(true);
    for (const file of ['prompt.js', 'skeleton.js', ...languages.map((language) => `lexicon-${language}.js`)])
      expect(read(file)).not.toMatch(
        /\bfetch\(|XMLHttpRequest|WebSocket|innerHTML|insertAdjacentHTML|postMessage|localStorage|\beval\(|new Function|\bimport\(/,
      );
  });
}
