/** Text a person would look for: a string, exactly or as a part whatever its case, or a pattern. */
export type Wanted =
  | { readonly text: string; readonly exact: boolean }
  | { readonly source: string; readonly flags: string };

/** One step of the way from the document to elements, each from what the step before found. */
export type Step =
  | { readonly by: 'css'; readonly selector: string }
  | { readonly by: 'role'; readonly role: string; readonly name: Wanted | null; readonly level: number | null }
  | { readonly by: 'label'; readonly wanted: Wanted }
  | { readonly by: 'text'; readonly wanted: Wanted }
  | { readonly by: 'has'; readonly wanted: Wanted }
  | { readonly by: 'or'; readonly others: readonly Step[] }
  | { readonly by: 'nth'; readonly at: number };

/** What is to be done with, or learnt from, the elements found. */
export type Errand = 'look' | 'point' | 'focus-for-typing';

/** What a look at the elements found tells. */
export interface Sight {
  readonly count: number;
  /** Of each, in document order. */
  readonly texts: readonly string[];
  readonly innerTexts: readonly string[];
  readonly values: readonly (string | null)[];
  readonly visible: readonly boolean[];
  readonly focused: readonly boolean[];
  /** Boxes, radio buttons and switches that are on. */
  readonly checked: readonly boolean[];
  /** The tab is behind another: nobody can press anything in it. */
  readonly behind: boolean;
  /** For `point`: where the middle of the one element is, null while it is covered, moving or not ready. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

/**
 * Runs in the page: finds elements the way a person names them (role and name, label, text) and by selector, through open
 * shadow roots, in document order. Everything it needs is inside it: only its source travels.
 */
export async function find(steps: readonly Step[], errand: Errand): Promise<Sight> {
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const meets = (text: string, wanted: Wanted) => {
    if ('source' in wanted) return new RegExp(wanted.source, wanted.flags).test(text);
    const sought = plain(wanted.text);
    return wanted.exact ? plain(text) === sought : plain(text).toLowerCase().includes(sought.toLowerCase());
  };
  const below = (root: ParentNode): Element[] => {
    const all: Element[] = [];
    for (const child of root.children) {
      all.push(child);
      if (child.shadowRoot) all.push(...below(child.shadowRoot));
      all.push(...below(child));
    }
    return all;
  };
  const shown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
  };
  const spoken = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
    return node.getAttribute('aria-label') ?? [...node.childNodes].map(spoken).join(' ');
  };
  const labelled = (element: Element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const root = element.getRootNode() as Document;
    const by = ids.map((id) => plain(root.getElementById(id)?.textContent)).join(' ');
    return by || element.getAttribute('aria-label') || '';
  };
  const labels = (element: Element) => {
    const of = [...((element as HTMLInputElement).labels ?? [])].map((label) => plain(label.textContent));
    const own = labelled(element);
    return own ? [...of, own] : of;
  };
  const roles: Record<string, string> = {
    button: 'button, summary, input[type=submit], input[type=button], [role=button]',
    link: 'a[href], [role=link]',
    heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
    radio: 'input[type=radio]',
    combobox: 'select:not([multiple])',
    dialog: 'dialog, [role=dialog], [role=alertdialog]',
    status: 'output, [role=status]',
  };
  const inherent = (element: Element, role: string) =>
    element.getAttribute('role') === role ||
    (!element.hasAttribute('role') && element.matches(roles[role] ?? `[role=${role}]`));
  const nameOf = (element: Element) =>
    plain(labelled(element) || labels(element)[0] || spoken(element) || element.getAttribute('title'));
  const step = (from: readonly (Document | Element)[], one: Step): Element[] => {
    if (one.by === 'nth') return from.slice(one.at, one.at + 1) as Element[];
    if (one.by === 'has') return (from as Element[]).filter((element) => meets(plain(element.textContent), one.wanted));
    if (one.by === 'or') {
      const both = new Set([...(from as Element[]), ...walk(one.others)]);
      return below(document).filter((element) => both.has(element));
    }
    const inside = from.flatMap((root) => [
      ...(root instanceof Element && root.shadowRoot ? below(root.shadowRoot) : []),
      ...below(root),
    ]);
    const unique = [...new Set(inside)];
    if (one.by === 'css') return unique.filter((element) => element.matches(one.selector));
    if (one.by === 'label') return unique.filter((element) => labels(element).some((text) => meets(text, one.wanted)));
    if (one.by === 'text') {
      const holds = unique.filter(
        (element) => !element.matches('script, style, template') && meets(plain(element.textContent), one.wanted),
      );
      return holds.filter((element) => !holds.some((other) => other !== element && element.contains(other)));
    }
    return unique.filter(
      (element) =>
        inherent(element, one.role) &&
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('[aria-hidden=true], [inert]') &&
        (one.level === null || element.localName === `h${one.level}`) &&
        (one.name === null || meets(nameOf(element), one.name)),
    );
  };
  const walk = (way: readonly Step[]): Element[] =>
    way.reduce<(Document | Element)[]>((from, one) => step(from, one), [document]) as Element[];

  const found = walk(steps);
  const middle = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  };
  const ready = (element: Element) =>
    shown(element) && !(element as HTMLButtonElement).disabled && element.getAttribute('aria-disabled') !== 'true';
  const [only] = found;
  let at: Sight['at'] = null;
  if (errand !== 'look' && !document.hidden && only && found.length === 1 && ready(only)) {
    only.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const before = middle(only);
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    const after = middle(only);
    let top = document.elementFromPoint(after.x, after.y);
    while (top?.shadowRoot?.elementFromPoint(after.x, after.y)) {
      const deeper: Element | null = top.shadowRoot.elementFromPoint(after.x, after.y);
      if (deeper === top) break;
      top = deeper;
    }
    const still = before.x === after.x && before.y === after.y;
    const label = top?.closest('label');
    if (still && top && (only.contains(top) || label?.control === only)) at = after;
    if (errand === 'focus-for-typing') {
      (only as HTMLInputElement).focus();
      (only as HTMLInputElement).select();
      at = after;
    }
  }
  const focusedIn = (element: Element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element;
  return {
    count: found.length,
    texts: found.map((element) => element.textContent ?? ''),
    innerTexts: found.map((element) => (element as HTMLElement).innerText ?? element.textContent ?? ''),
    values: found.map((element) => ('value' in element ? String(element.value) : null)),
    visible: found.map(shown),
    focused: found.map(focusedIn),
    checked: found.map((element) => (element as HTMLInputElement).checked || element.ariaChecked === 'true'),
    behind: document.hidden,
    at,
  };
}
