/**
 * Whether a change of the tree can make or end a prompt: an input, a dialog or a custom element came or went, or, where a field is `hidden`,
 * whatever may have covered it. Costs what was added, not what is there.
 */
export function isRelevant(record: MutationRecord, hidden: boolean): boolean {
  for (const node of record.addedNodes) if (matters(node)) return true;
  // What covered a field may be any element at all; small ones are no cover.
  for (const node of record.removedNodes)
    if (matters(node) || (hidden && (node as Element).childElementCount > 0)) return true;
  return false;
}

function matters(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (isOne(element) || element.hasAttribute('role') || element.hasAttribute('aria-modal')) return true;
  // No live collection: a page would pay for it with each of its changes until the garbage is collected.
  for (const inner of element.querySelectorAll('*')) if (isOne(inner)) return true;
  return false;
}

function isOne({ localName, shadowRoot }: Element): boolean {
  return localName === 'input' || localName === 'dialog' || localName.includes('-') || shadowRoot !== null;
}
