import type { World } from '../detector/roots.ts';
import type { FieldPlace } from '../messages.ts';

/** The element that stands where an administrator said, through shadow roots that the page closed as well; null where it is not, or not yet. */
export function elementAt(document: Document, { shadow, selector }: FieldPlace, world: World): Element | null {
  let root: Document | ShadowRoot = document;
  try {
    for (const host of shadow) {
      const around: Element | null = root.querySelector(host);
      const inner: ShadowRoot | null | undefined = around && (around.shadowRoot ?? world.openShadow?.(around));
      if (!inner) return null;
      root = inner;
    }
    return root.querySelector(selector);
  } catch {
    // A selector that this browser does not know.
    return null;
  }
}
