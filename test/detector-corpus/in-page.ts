import { look } from '../../extension/detector/detect.ts';
import { languagesOf } from '../../extension/page/languages.ts';

/** The languages that a document wishes for, as the content script would ask after a first look. */
export function languagesAsked(document: Document, readers: readonly string[]) {
  return languagesOf(look(document, {}).candidates, readers);
}

/** One look at a document with the words at hand. `truths` says which element is which right one; -1 for one that is none. */
export function see(document: Document, truths: ReadonlyMap<Element, number>) {
  const started = performance.now();
  const { found } = look(document, {});
  const ms = performance.now() - started;
  const findings = found.map(({ kind, sure, signals, elements }) => ({
    kind,
    sure,
    signals,
    truths: elements.map((element) => truths.get(element) ?? -1),
  }));
  return { ms, findings };
}
