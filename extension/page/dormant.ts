import { drawnParent } from '../detector/roots.ts';

const most = 150;
const shown = ['hidden', 'open', 'class', 'style', 'inert', 'disabled', 'readonly', 'type', 'aria-hidden'];

/**
 * Watches the few inputs that could be shown or hidden without any node coming or going: their size, and the attributes of the elements
 * around them, never the page's. A page whose inputs are all settled costs nothing.
 */
export function observeDormant(
  view: Window & typeof globalThis,
  inputs: readonly HTMLInputElement[],
  stirred: () => void,
  signal: AbortSignal,
): void {
  if (inputs.length === 0) return;
  const attributes = new view.MutationObserver(stirred);
  const around = new Set<Element>();
  for (const input of inputs.slice(0, 30))
    for (let at: Element | null = input; at && around.size < most; at = drawnParent(at)) around.add(at);
  for (const element of around) attributes.observe(element, { attributes: true, attributeFilter: shown });
  const sizes = new Map<Element, boolean>();
  const size = new view.ResizeObserver((entries) => {
    let changed = false;
    for (const { target, contentRect } of entries) {
      const drawn = contentRect.width * contentRect.height > 0;
      changed ||= sizes.get(target) !== drawn;
      sizes.set(target, drawn);
    }
    if (changed) stirred();
  });
  for (const input of inputs.slice(0, 30)) {
    // An observation begins with a report of how things are, but not where nothing is drawn.
    sizes.set(input, input.clientWidth * input.clientHeight > 0);
    size.observe(input);
  }
  const document = inputs[0]!.ownerDocument;
  for (const name of ['transitionend', 'animationend'])
    document.addEventListener(name, stirred, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    attributes.disconnect();
    size.disconnect();
  });
}
