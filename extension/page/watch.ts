import { type Detection, look } from '../detector/detect.ts';
import type { Finding } from '../detector/finding.ts';
import { shelf } from '../detector/lexicon/shelf.ts';
import { focused, type World } from '../detector/roots.ts';
import type { FieldPlace, Language } from '../messages.ts';
import { observeDormant } from './dormant.ts';
import { elementAt } from './element-at.ts';
import { languagesOf } from './languages.ts';
import { isRelevant } from './relevant.ts';
import { Schedule } from './schedule.ts';
import { sweep } from './sweep.ts';

export interface Watching {
  /** Stops everything that was started. */
  readonly signal: AbortSignal;
  readonly world: World;
  readonly readers: readonly string[];
  /** Called before a report that was made without the words of these languages, once for each: with them on the shelf, `again` sees more. */
  wish(languages: readonly Language[]): void;
  /** What the document shows now: once after the first look, then whenever it changed. */
  report(findings: readonly Finding[]): void;
}

export interface Watch {
  /** Looks again soon and reports even when nothing changed. */
  again(): void;
  /** Takes the input with this `fieldMark` or at this place for a code field whatever else speaks against it, or else the one that has the focus; reports what it then sees. */
  take(field: string | FieldPlace | null): void;
  /** The live elements behind a reported finding, or null when it is no more. */
  elementsOf(id: string): readonly HTMLInputElement[] | null;
  /** How often it looked: a quiet page adds none. */
  readonly looks: number;
}

const settling = [300, 900, 2700];

/** Watches one document for prompts. Looks when idle, and again only when inputs or dialogs came, went or were shown, or when a prompt's own words changed. */
export function watch(document: Document, { signal, world, readers, wish, report }: Watching): Watch {
  const view = document.defaultView!;
  const hosts = new Set<Element>();
  const ids = new WeakMap<Element, string>();
  const observed = new WeakSet<Node>();
  const wished = new Set<Language>();
  let live: readonly Detection[] = [];
  let told = '';
  let hidden = true;
  let address = view.location.href;
  let count = 0;
  let looks = 0;
  let settles = 0;
  let dormant: AbortController | null = null;
  let pointedAt: Element | null = null;
  let known: string | FieldPlace | null = null;

  const schedule = new Schedule(view, pass, signal);

  function pass(): boolean {
    if (signal.aborted) return false;
    looks++;
    const seen = look(document, { ...world, hosts, pointedAt: pointedAt ?? knownField() });
    for (const root of seen.ground.roots) {
      if (observed.has(root)) continue;
      observed.add(root);
      tree.observe(root, { childList: true, subtree: true });
    }
    if (looks === 1) sweepHosts();
    hidden = seen.unseen.length > 0;
    live = seen.found.slice(0, 4).map((one) => ({ ...one, id: idOf(one) }));
    words.disconnect();
    for (const { scope } of live) words.observe(scope, { characterData: true, childList: true, subtree: true });
    dormant?.abort();
    dormant = new AbortController();
    observeDormant(
      view,
      [...seen.unseen, ...live.flatMap(({ elements }) => elements.slice(0, 1))],
      schedule.ask,
      AbortSignal.any([signal, dormant.signal]),
    );
    // A custom element may open its root without any mutation; a few more looks, and no more.
    const pause = settling[settles];
    if (seen.ground.shadowless.length > 0 && pause !== undefined) {
      settles++;
      schedule.later(pause);
    }
    const missing = languagesOf(seen.waits ? [seen.waits] : seen.candidates, readers).filter(
      (one) => !shelf.has(one) && !wished.has(one),
    );
    for (const one of missing) wished.add(one);
    if (missing.length > 0) wish(missing);
    return tell();
  }

  function knownField(): Element | string | null {
    return known === null || typeof known === 'string' ? known : elementAt(document, known, world);
  }

  /** Closed roots of elements that are no custom elements: once over what is there, when the browser is idle. */
  function sweepHosts(): void {
    const { openShadow } = world;
    if (openShadow) sweep(document, openShadow, host, signal);
  }

  function host(element: Element): void {
    if (hosts.has(element)) return;
    hosts.add(element);
    schedule.now();
  }

  function tell(): boolean {
    const findings: Finding[] = live.map(({ elements: _, scope: __, ...plain }) => plain);
    const now = JSON.stringify(findings);
    if (now === told) return false;
    told = now;
    report(findings);
    return true;
  }

  function idOf(detection: Detection): string {
    const first = detection.elements[0] ?? detection.scope;
    const known = ids.get(first) ?? `f${++count}`;
    ids.set(first, known);
    return known;
  }

  /** A single-page navigation makes the same field another prompt. */
  function moved(): void {
    if (view.location.href === address) return;
    address = view.location.href;
    for (const { elements, scope } of live) ids.delete(elements[0] ?? scope);
    settles = 0;
    sweepHosts();
    schedule.now();
  }

  const tree = new view.MutationObserver((records) => {
    moved();
    const gone = live.some(({ elements, scope }) => !(elements[0] ?? scope).isConnected);
    if (gone || records.some((record) => isRelevant(record, hidden))) {
      settles = 0;
      schedule.now();
    }
  });
  const words = new view.MutationObserver(() => schedule.ask());

  const listen = (target: EventTarget, name: string, hear: (event: Event) => void): void =>
    target.addEventListener(name, hear, { signal, capture: true, passive: true });
  listen(document, 'focusin', (event) => {
    if (!event.isTrusted) return;
    const at = event.target as Element;
    if (at.localName !== 'input' && !hosts.has(at) && !at.shadowRoot && world.openShadow?.(at)) host(at);
  });
  listen(view, 'popstate', moved);
  listen(view, 'hashchange', moved);
  if ('navigation' in view) listen(view.navigation as EventTarget, 'currententrychange', moved);
  listen(view, 'load', () => {
    sweepHosts();
    schedule.ask();
  });
  listen(view, 'pageshow', (event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    told = '';
    schedule.now();
  });

  signal.addEventListener('abort', () => {
    tree.disconnect();
    words.disconnect();
    live = [];
  });
  if (document.readyState === 'loading') listen(document, 'DOMContentLoaded', () => schedule.now());
  else schedule.now();

  return {
    take: (field) => {
      if (field === null) {
        pointedAt = focused(document, world);
        told = '';
      } else known = field;
      schedule.now();
    },
    again: () => {
      told = '';
      schedule.now();
    },
    elementsOf: (id) => live.find((one) => one.id === id)?.elements ?? null,
    get looks() {
      return looks;
    },
  };
}
