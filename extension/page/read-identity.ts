/**
 * What the page shows of who is signing in: its visible text and the values of fields for a name or address, at most 16 KiB. Injected with
 * `scripting.executeScript({ func })` where more than one account fits: it may use nothing from outside itself.
 */
export function readIdentity(): string {
  const most = 16 * 1024;
  const fields = 'input[type=email],input[autocomplete~=username],input[readonly][type=text]';
  const pieces: string[] = [];
  const gather = (root: ParentNode, depth: number): void => {
    for (const child of root.children)
      if (child instanceof HTMLElement && child.checkVisibility({ visibilityProperty: true }))
        // biome-ignore lint/performance/useDomNodeTextContent: as a person sees it, what is hidden names nobody
        pieces.push(child.innerText);
    for (const field of root.querySelectorAll<HTMLInputElement>(fields))
      if (field.checkVisibility({ visibilityProperty: true })) pieces.push(field.value);
    if (depth < 12)
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) gather(shadowRoot, depth + 1);
  };
  if (document.body) gather(document.body, 0);
  return pieces.join('\n').slice(0, most);
}
