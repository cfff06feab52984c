/** Whether a change of the tree can make or end a prompt: an input, a dialog or a custom element came or went. Costs what was added, not what is there. */
export function isRelevant(record: MutationRecord): boolean {
  for (const node of record.addedNodes) if (matters(node)) return true;
  // What covered a field may be any element at all; small ones are no cover.
  for (const node of record.removedNodes)
    if (node.nodeType === 1 && (matters(node) || (node as Element).childElementCount > 0)) return true;
  return false;
}

function matters(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (element.localName === 'input' || element.localName === 'dialog' || element.localName.includes('-')) return true;
  if (element.shadowRoot || element.hasAttribute('role') || element.hasAttribute('aria-modal')) return true;
  return element.firstElementChild !== null && (element.getElementsByTagName('input').length > 0 || hasHost(element));
}

function hasHost(element: Element): boolean {
  for (const inner of element.getElementsByTagName('*'))
    if (inner.shadowRoot || inner.localName.includes('-')) return true;
  return false;
}
