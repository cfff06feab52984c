/** Calls `left` when the person follows a link to another address while the filled field is still there: whatever comes next says nothing of the code. */
export function noticeLeaving(field: HTMLElement, signal: AbortSignal, left: () => void): void {
  const document = field.ownerDocument;
  const done = new AbortController();
  const follow = (event: MouseEvent) => {
    if (!field.isConnected) return done.abort();
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.shiftKey || !leadsAway(event)) return;
    done.abort();
    left();
  };
  document.addEventListener('click', follow, { capture: true, signal: AbortSignal.any([signal, done.signal]) });
}

/** Many a button is drawn as a link that leads nowhere; and one that opens another tab leaves this one as it is. */
function leadsAway(event: Event): boolean {
  for (const node of event.composedPath()) {
    const { localName, href, target } = node as Partial<HTMLAnchorElement>;
    if (localName !== 'a' || typeof href !== 'string') continue;
    return target !== '_blank' && /^https?:/.test(href) && beforeHash(href) !== beforeHash(location.href);
  }
  return false;
}

function beforeHash(address: string): string {
  return address.replace(/#.*/s, '');
}
