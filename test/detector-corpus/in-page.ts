import { groupBoxes } from '../../extension/detector/boxes.ts';
import { couldTakeCode } from '../../extension/detector/candidates.ts';
import { look, pageOf } from '../../extension/detector/detect.ts';
import { fieldOf } from '../../extension/detector/field.ts';
import { survey } from '../../extension/detector/roots.ts';
import { signals } from '../../extension/detector/signals/registry.ts';
import { isVisible } from '../../extension/detector/visible.ts';
import { languagesOf } from '../../extension/page/languages.ts';

/** The languages that a document wishes for, as the content script would ask after a first look. */
export function languagesAsked(document: Document, readers: readonly string[]) {
  const { candidates, waits } = look(document, {});
  return languagesOf(waits ? [waits] : candidates, readers);
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

/** Every visible field of a document, whatever the detector would make of it, with all the clues there are: what the fit learns from. */
export function readings(document: Document, truths: ReadonlyMap<Element, number>) {
  const waits = look(document, {}).found.some(({ kind }) => kind === 'push');
  const candidates = survey(document, {}).inputs.filter(couldTakeCode);
  const page = pageOf(document, {});
  const forms: (HTMLFormElement | null)[] = [];
  const fields = groupBoxes(candidates)
    .filter((elements) => elements.every(isVisible))
    .map((elements) => {
      const field = fieldOf(elements, candidates, page);
      if (!forms.includes(field.first.form)) forms.push(field.first.form);
      return {
        truths: elements.map((element) => truths.get(element) ?? -1),
        form: forms.indexOf(field.first.form),
        clues: signals.filter((signal) => signal.read(field)).map((signal) => signal.name),
      };
    });
  return { fields, waits };
}
