import { isClobbered } from './clobbered.ts';
import { isShadowRoot } from './shadow-root.ts';

/** How the caller's world opens a shadow root that the page closed: `chrome.dom` or Firefox's property. Absent: open ones only. */
export interface World {
  readonly openShadow?: (host: Element) => ShadowRoot | null;
  /** Elements that are no custom elements and yet were seen to host a closed root. */
  readonly hosts?: ReadonlySet<Element>;
  /** The field that the person said is the one, now or (by its `fieldMark`) at an earlier visit. */
  readonly pointedAt?: Element | string | null;
}

/** What one walk over the document found. */
export interface Ground {
  /** None where it is `clobbered`. */
  readonly inputs: readonly HTMLInputElement[];
  readonly roots: readonly (Document | ShadowRoot)[];
  /** Custom elements that have no shadow root yet: they may get one without any mutation to see. */
  readonly shadowless: readonly Element[];
  /** Something in it stands in for what is read of forms or of the document. */
  readonly clobbered: boolean;
}

const deepest = 12;

/**
 * Every input of the document and of the shadow roots in it, in document order. Asking for closed roots is dear (9 ms for 4,800 elements),
 * so only custom elements are asked through `world`; other hosts show their open root for nothing.
 */
export function survey(root: Document | ShadowRoot, world: World): Ground {
  const inputs: HTMLInputElement[] = [];
  const roots: (Document | ShadowRoot)[] = [];
  const shadowless: Element[] = [];
  let clobbered = false;
  const walk = (at: Document | ShadowRoot, depth: number): void => {
    roots.push(at);
    clobbered ||= isClobbered(at);
    if (clobbered) return;
    const elements = at.querySelectorAll('*');
    // By index: an iterator over 5,000 elements costs as much again.
    for (let index = 0; index < elements.length; index++) {
      const element = elements[index]!;
      const name = element.localName;
      if (name === 'input') {
        inputs.push(element as HTMLInputElement);
        continue;
      }
      const shadow = element.shadowRoot ?? (name.includes('-') || world.hosts?.size ? shadowOf(element, world) : null);
      if (shadow && depth < deepest) walk(shadow, depth + 1);
      else if (name.includes('-') && shadowless.length < 50) shadowless.push(element);
    }
  };
  walk(root, 0);
  return { inputs: clobbered ? [] : inputs, roots, shadowless, clobbered };
}

/** The parent as it is drawn: through slots and out of shadow roots. */
export function drawnParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}

/** The element that has the focus, through every root. */
export function focused(document: Document, world: World): Element | null {
  const rootOf = (host: Element) => host.shadowRoot ?? world.openShadow?.(host);
  let at = document.activeElement;
  for (let inner = at && rootOf(at)?.activeElement; inner; inner = rootOf(inner)?.activeElement) at = inner;
  return at;
}

/** An element's shadow root as this world sees it. */
export function shadowOf(element: Element, world: World): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-') && !world.hosts?.has(element)) return null;
  return world.openShadow?.(element) ?? null;
}
