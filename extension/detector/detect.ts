import { groupBoxes } from './boxes.ts';
import { couldTakeCode } from './candidates.ts';
import { type Field, fieldMark, fieldOf, type Page } from './field.ts';
import type { Finding } from './finding.ts';
import { attributeText, plain } from './lexicon/registry.ts';
import { type Ground, survey, type World } from './roots.ts';
import { certainty, fieldScore, floor, kindOf, margin, threshold } from './score.ts';
import { signals } from './signals/registry.ts';
import { isVisible } from './visible.ts';
import { waiting } from './waiting.ts';

/** A finding with the live elements that take the code. The elements never leave the document. */
export interface Detection extends Finding {
  readonly elements: readonly HTMLInputElement[];
  /** Around it, what was read to judge it: a change of text in here may change the kind. */
  readonly scope: Element;
}

/** What one look at a document saw. `unseen`: would be prompts, were they visible. */
export interface Look {
  /** Inputs that could take a code as far as they tell themselves. */
  readonly candidates: readonly HTMLInputElement[];
  readonly found: readonly Detection[];
  readonly unseen: readonly HTMLInputElement[];
  /** Where a document without fields looks as if it waited for an answer elsewhere. */
  readonly waits: Element | null;
  readonly ground: Ground;
}

const mostFields = 60;
const mostFindings = 8;

/** The prompts for a code in a document, best first. Reads only; ids are the position in the list. */
export function detect(root: Document, world: World): Detection[] {
  return [...look(root, world).found];
}

/** As `detect`, with what a watcher needs to know when to look again. */
export function look(root: Document, world: World): Look {
  const ground = survey(root, world);
  if (ground.clobbered) return { candidates: [], found: [], unseen: [], waits: null, ground };
  const candidates = ground.inputs.filter(couldTakeCode);
  if (candidates.length === 0) {
    const waits = waiting(root, world);
    return {
      candidates,
      found: waits?.said ? [push(waits.scope)] : [],
      unseen: [],
      waits: waits?.scope ?? null,
      ground,
    };
  }
  const page = pageOf(root, world);
  const unseen: HTMLInputElement[] = [];
  const judged: (Detection & { score: number })[] = [];
  for (const elements of groupBoxes(candidates).slice(0, mostFields)) {
    const field = fieldOf(elements, candidates, page);
    const cheap = signals.filter((signal) => signal.cheap && signal.read(field)).map((signal) => signal.name);
    const mark = world.pointedAt ? fieldMark(field.first, candidates) : '';
    const pointedAt = mark !== '' && (mark === world.pointedAt || elements.some((one) => one === world.pointedAt));
    if (fieldScore(cheap) < floor && !pointedAt) continue;
    if (!elements.every(isVisible)) {
      unseen.push(field.first);
      continue;
    }
    const all = [
      ...cheap,
      ...signals.filter((signal) => !signal.cheap && signal.read(field)).map((signal) => signal.name),
    ];
    const score = pointedAt ? Number.POSITIVE_INFINITY : fieldScore(all);
    if (score < threshold) continue;
    const one = finding(field, all, score);
    judged.push({ ...one, ...(pointedAt ? { field: mark } : {}), score });
  }
  const best = judged.sort((a, b) => b.score - a.score).filter((one) => !judged.some((other) => outdoes(other, one)));
  return {
    candidates,
    found: best.slice(0, mostFindings).map(({ score: _, ...detection }, index) => ({ ...detection, id: `p${index}` })),
    unseen,
    waits: null,
    ground,
  };
}

/** What all fields of a document share. */
export function pageOf(root: Document, world: World): Page {
  return { document: root, title: plain(root.title), path: pathWords(root), world };
}

/** An answer awaited on another device: no field takes a code. */
function push(scope: Element): Detection {
  const sure = certainty(threshold);
  return { id: 'p0', kind: 'push', fields: 0, length: 0, takesBackup: false, sure, signals: [], elements: [], scope };
}

function outdoes(a: Detection & { score: number }, b: Detection & { score: number }): boolean {
  return a.score - b.score > margin && a.elements[0]!.form === b.elements[0]!.form;
}

function finding(field: Field, found: readonly string[], score: number): Detection {
  const kind = kindOf(found);
  return {
    id: '',
    kind,
    fields: field.elements.length,
    length: lengthOf(field),
    takesBackup:
      kind === 'backup-code' ||
      (kind !== 'enrolment' && (found.includes('label-backup') || found.includes('text-backup'))),
    sure: certainty(score),
    signals: [...found].sort().slice(0, 16),
    elements: field.elements,
    scope: field.around().scope,
  };
}

/** Characters the field says it takes: its boxes, maxlength, or a pattern of one fixed length. */
function lengthOf({ elements, first }: Field): number {
  if (elements.length > 1) return elements.length;
  if (first.maxLength > 0 && first.maxLength <= 64) return first.maxLength;
  const fixed = /^\^?\(?(?:\\d|\[[^\]]+\]|\\w)\{(\d{1,2})\}\)?\$?$/u.exec(first.pattern);
  return fixed ? Number(fixed[1]) : 0;
}

function pathWords(document: Document): string {
  const location = document.defaultView?.location;
  return location && /^https?:$/u.test(location.protocol) ? attributeText(location.pathname.slice(0, 300)) : '';
}
