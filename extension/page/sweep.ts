// With what an element more takes, below two milliseconds.
const sliceMs = 1.6;
const step = 32;
// The tags that pages give roots to; whatever else has one is asked when it is clicked into.
const hosts = 'div,span,p,section,article,aside,main,header,footer,nav';

/**
 * Looks for closed shadow roots of elements that are no custom elements: asking is dear (9 ms for 4,800 elements), so it is done when the
 * browser is idle, two milliseconds at a time, once over what is there now. Calls `found` for each host.
 */
export function sweep(
  document: Document,
  openShadow: (host: Element) => ShadowRoot | null,
  found: (host: Element) => void,
  signal: AbortSignal,
): void {
  const view = document.defaultView!;
  const elements: Element[] = [...document.querySelectorAll(hosts)];
  let at = 0;
  const slice = (): void => {
    if (signal.aborted) return;
    const end = view.performance.now() + sliceMs;
    while (at < elements.length && view.performance.now() < end)
      for (const last = Math.min(at + step, elements.length); at < last; at++) {
        const host = elements[at]!;
        const root = host.shadowRoot || !host.isConnected ? null : openShadow(host);
        if (!root) continue;
        elements.push(...root.querySelectorAll(hosts));
        found(host);
      }
    if (at < elements.length) view.requestIdleCallback(slice);
  };
  view.requestIdleCallback(slice);
}
