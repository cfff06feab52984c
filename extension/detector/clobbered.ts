import { isShadowRoot } from './shadow-root.ts';

/**
 * What is read of any element. A form gives up its own properties to controls of that name, wherever on the page they stand, and does so in
 * every world (HTML, "named access"): through a control called `parentElement` the way up would lead past what hides the form.
 */
const ofForms = [
  'assignedSlot',
  'attributes',
  'checkVisibility',
  'childElementCount',
  'childNodes',
  'children',
  'closest',
  'contains',
  'elements',
  'firstElementChild',
  'getAttribute',
  'getBoundingClientRect',
  'getElementsByTagName',
  'getRootNode',
  'hasAttribute',
  'isConnected',
  'localName',
  'matches',
  'nextSibling',
  'nodeType',
  'nodeValue',
  'ownerDocument',
  'parentElement',
  'parentNode',
  'previousElementSibling',
  'previousSibling',
  'querySelector',
  'querySelectorAll',
  'shadowRoot',
  'textContent',
];

/** The same of the document, which gives up its own to pictures, forms and frames of that name. */
const ofDocuments = [
  'activeElement',
  'addEventListener',
  'baseURI',
  'body',
  'createNodeIterator',
  'createRange',
  'defaultView',
  'documentElement',
  'elementFromPoint',
  'execCommand',
  'getElementById',
  'getElementsByTagName',
  'hasFocus',
  'querySelector',
  'querySelectorAll',
  'readyState',
  'scrollingElement',
  'title',
];

/** Whether something in this root stands in for what is read of its forms or of the document itself: then nothing read there can be believed. */
export function isClobbered(root: Document | ShadowRoot): boolean {
  if (!isShadowRoot(root) && ofDocuments.some((name) => Object.hasOwn(root, name))) return true;
  const forms = root.querySelectorAll('form');
  for (const form of forms) if (ofForms.some((name) => Object.hasOwn(form, name))) return true;
  return false;
}
