/**
 * Whether a person sees a field for a password here. Injected with `scripting.executeScript({ func })` into the page that came after a fill:
 * it may use nothing from outside itself.
 */
export function asksPassword(): boolean {
  const asks = (root: Document | ShadowRoot, depth: number): boolean =>
    [...root.querySelectorAll('*')].some(
      (element) =>
        (element.matches('input[type=password]') && element.checkVisibility({ visibilityProperty: true })) ||
        (element.shadowRoot !== null && depth < 12 && asks(element.shadowRoot, depth + 1)),
    );
  return asks(document, 0);
}
