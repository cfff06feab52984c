import { look } from '../../extension/detector/detect.ts';
import { languagesOf } from '../../extension/page/languages.ts';

/** One look at a document with the words at hand, and the languages that it wishes for, as the content script would say it. */
export function see(document: Document, readers: readonly string[]) {
  const started = performance.now();
  const { found, candidates } = look(document, {});
  const ms = performance.now() - started;
  return { found, ms, languages: languagesOf(candidates, readers) };
}
