import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Row, readCorpus } from './corpus.ts';

const here = (path: string): URL => new URL(path, import.meta.url);

/** Our own labelled pages: those in the corpus's format, a file a language, and the whole documents of test/pages; there one page in several languages stands for a product. */
export function ownPages(): Row[] {
  const skeletons = readdirSync(here('./pages'))
    .sort()
    .flatMap((file) => readCorpus(fileURLToPath(here(`./pages/${file}`))));
  const documents = readdirSync(here('../pages'))
    .sort()
    .map((file): Row => {
      const html = readFileSync(here(`../pages/${file}`), 'utf8');
      const expected = /data-expect="([\w-]+)"/u.exec(html)?.[1] ?? 'nothing';
      return {
        id: file,
        product: `own ${file.replace(/^[a-z]{2}-|-[a-z]{2}(?=\.)|\.html$/gu, '')}`,
        kind: expected === 'nothing' ? 'negative' : expected,
        lang: /<html lang="([^"]+)"/u.exec(html)?.[1] ?? 'en',
        title: '',
        fields: html.match(/data-code="/gu)?.length ?? 0,
        body: ['body', {}],
        html,
      };
    });
  return [...skeletons, ...documents];
}
