import { couldTakeCode } from '../detector/candidates.ts';
import { isClobbered } from '../detector/clobbered.ts';
import { isShadowRoot } from '../detector/shadow-root.ts';
import { isVisible } from '../detector/visible.ts';

/**
 * Whether a code may be put into these elements now: still in this document, enabled, writable and visible, their form stays on the site,
 * and the person is not at work in another field that could be meant (security.md E8).
 */
export function mayTake(elements: readonly HTMLInputElement[], document: Document): boolean {
  const first = elements[0];
  if (!first || isClobbered(document) || rootsAround(first).some(isClobbered)) return false;
  const sound = elements.every(
    (input) => input.isConnected && input.ownerDocument === document && couldTakeCode(input) && isVisible(input),
  );
  return sound && staysOnSite(first.form, document) && !isElsewhere(elements, document);
}

/** The shadow roots around an input, innermost first. */
function rootsAround(input: Element): ShadowRoot[] {
  const root = input.getRootNode();
  return isShadowRoot(root) ? [root, ...rootsAround(root.host)] : [];
}

/** Whether a form's target, and that of each of its buttons, is the page's own host or one above or below it. No form sends nothing. */
export function staysOnSite(form: HTMLFormElement | null, document: Document): boolean {
  if (!form) return true;
  const here = document.location;
  const buttons = [...form.querySelectorAll('[formaction]')].map((button) => button.getAttribute('formaction'));
  return [form.getAttribute('action'), ...buttons].every((action) => {
    if (action === null || action === '') return true;
    let target: URL;
    try {
      target = new URL(action, document.baseURI);
    } catch {
      return false;
    }
    // A form that only runs a script sends nothing itself.
    if (target.protocol === 'javascript:') return true;
    if (here.protocol === 'https:' && target.protocol !== 'https:') return false;
    if (target.origin === here.origin) return true;
    const [a, b] = [target.hostname, here.hostname];
    return /^https?:$/u.test(target.protocol) && (a === b || isBelow(a, b) || isBelow(b, a));
  });
}

function isBelow(host: string, other: string): boolean {
  return other.includes('.') && host.endsWith(`.${other}`);
}

function isElsewhere(elements: readonly HTMLInputElement[], document: Document): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused?.localName !== 'input' || elements.includes(focused as HTMLInputElement)) return false;
  const other = focused as HTMLInputElement;
  return other.type !== 'password' && other.value === '' && couldTakeCode(other);
}
