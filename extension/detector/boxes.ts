import { plain } from './lexicon/registry.ts';
import { drawnParent } from './roots.ts';

const fewest = 4;
const most = 10;

/** Inputs in document order, with each run of one-character boxes put together as one group. */
export function groupBoxes(inputs: readonly HTMLInputElement[]): HTMLInputElement[][] {
  const groups: HTMLInputElement[][] = [];
  for (let at = 0; at < inputs.length; ) {
    const run = runFrom(inputs, at);
    groups.push(run);
    at += run.length;
  }
  return groups.flatMap((run) => (run.length === 1 || looksSplit(run) ? [run] : run.map((input) => [input])));
}

function runFrom(inputs: readonly HTMLInputElement[], from: number): HTMLInputElement[] {
  const first = inputs[from]!;
  const run = [first];
  for (let next = from + 1; next < inputs.length && run.length <= most; next++) {
    const input = inputs[next]!;
    if (!alike(first, input) || !adjoin(run[run.length - 1]!, input)) break;
    run.push(input);
  }
  return run.length > 1 && run.length <= most ? run : [first];
}

/** The same kind of box, by its length or told only by its number. The first may differ: libraries let it take the whole code when pasted. */
function alike(a: HTMLInputElement, b: HTMLInputElement): boolean {
  if (a.type !== b.type || a.getRootNode() !== b.getRootNode() || a.form !== b.form) return false;
  if (b.maxLength > 1 && a.maxLength !== b.maxLength) return false;
  if (depth(a) !== depth(b)) return false;
  if (a.maxLength === 1 && b.maxLength === 1) return true;
  return unnumbered(a.getAttribute('aria-label')) === unnumbered(b.getAttribute('aria-label'));
}

function unnumbered(text: string | null): string {
  return plain(text ?? '').replace(
    /\d+|(?<![a-z])(?:first|second|third|fourth|fifth|sixth|seventh|eighth|one|two|three|four|five|six)(?![a-z])/gu,
    '#',
  );
}

function depth(input: Element): number {
  let count = 0;
  for (let at = input.parentElement; at; at = at.parentElement) count++;
  return count;
}

/** Close together in the tree, with no words between them: a dash or a dot is no word. */
function adjoin(a: HTMLInputElement, b: HTMLInputElement): boolean {
  let shared: Element | null = drawnParent(a);
  for (let up = 0; up < 5 && shared && !shared.contains(b); up++) shared = shared.parentElement;
  if (!shared?.contains(b)) return false;
  const range = a.ownerDocument.createRange();
  range.setStartAfter(a);
  range.setEndBefore(b);
  return !/\p{L}|\d/u.test(range.toString());
}

function looksSplit(run: readonly HTMLInputElement[]): boolean {
  if (run.length < fewest || run.length > most) return false;
  const rest = run.slice(1);
  if (rest.every((input) => input.maxLength === 1)) return true;
  if (rest.some((input) => input.maxLength > 1)) return false;
  if (run.some((input) => /one-time-code/iu.test(input.autocomplete))) return true;
  if (run.every((input) => /\d|pin|otp|code/iu.test(input.getAttribute('aria-label') ?? ''))) return true;
  return run.every(isSmall);
}

function isSmall(input: HTMLInputElement): boolean {
  const { width, height } = input.getBoundingClientRect();
  return width > 0 && width <= 96 && width <= 2.2 * height;
}
