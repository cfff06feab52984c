/**
 * Remembers the picture that has this address, for `readPictures`: in the isolated world of this document alone, which ends with it. Two pictures
 * with one address are the same picture. False when there is none.
 * Injected with `scripting.executeScript({ func })` after the person acted: it may use nothing from outside itself.
 */
export function pointAtPicture(address: string): boolean {
  const find = (root: Document | ShadowRoot, depth: number): Element | null => {
    for (const element of root.querySelectorAll('*')) {
      const picture = element as Partial<HTMLImageElement>;
      if (picture.currentSrc === address || picture.src === address) return element;
      const inner = element.shadowRoot && depth < 12 ? find(element.shadowRoot, depth + 1) : null;
      if (inner) return inner;
    }
    return null;
  };
  const found = address === '' ? null : find(document, 0);
  const world = globalThis as { [pointed: symbol]: WeakRef<Element> | null };
  world[Symbol.for('watchword.pointed')] = found && new WeakRef(found);
  return found !== null;
}
