/**
 * Whether a node is a shadow root. By its type first: a picture or a form called `host` gives a document a property of that name, and the way up
 * through one would never end. One called `nodeType` makes no number of it.
 */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}
