/**
 * Where the focus is, as far as this document can tell: which place it has among the frames, from the top down, and whether the focus is in an
 * input of its own, in a frame (by its place) or neither. Injected with `scripting.executeScript({ func })` after the person acted: it may use
 * nothing from outside itself.
 */
export function focusOf(): { path: number[]; focus: 'input' | number | null } {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    let place = 0;
    while (place < at.parent.length && at.parent[place] !== at) place++;
    path.unshift(place);
  }
  const api = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } } })
    .chrome;
  const rootOf = (host: Element): ShadowRoot | null => {
    const firefox = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
    return host.shadowRoot ?? (firefox === undefined ? (api?.dom?.openOrClosedShadowRoot(host) ?? null) : firefox);
  };
  let at = document.activeElement;
  for (let inner = at && rootOf(at)?.activeElement; inner; inner = rootOf(inner)?.activeElement ?? null) at = inner;
  if (at?.localName === 'input') return { path, focus: 'input' };
  const content = (at as HTMLIFrameElement | null)?.contentWindow;
  if (!content) return { path, focus: null };
  for (let place = 0; place < window.length; place++) if (window[place] === content) return { path, focus: place };
  return { path, focus: null };
}
