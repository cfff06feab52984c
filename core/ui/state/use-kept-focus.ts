import { type RefObject, useEffect } from 'react';

/**
 * Focus never falls to the page. Where what had it goes away (a layer's opener, a screen, a row, an Undo that stands no longer), the
 * screen it was on takes it on its title, or the list where it was left there. Layers give it back by themselves first.
 */
export function useKeptFocus(shell: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = shell.current;
    if (!root) return;
    const page = root.ownerDocument;
    const list = () => root.querySelector<HTMLElement>('.list-pane');
    const there = (one: HTMLElement | null) =>
      one?.isConnected === true && one.checkVisibility() && !one.matches(':disabled');
    let last: HTMLElement | null = null;
    let onScreen = false;
    let leftList: HTMLElement | null = null;
    let due = 0;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      onScreen = target.closest('.detail') !== null;
      if (list()?.contains(target)) leftList = target;
    };
    const keep = () => {
      // Whoever pressed beside every control wants none.
      if (page.activeElement !== page.body || there(last)) return;
      if (page.querySelector('[role=dialog], [role=alertdialog], [role=menu]')) return;
      const id = leftList?.dataset.row;
      const row = id ? root.querySelector<HTMLElement>(`.list-pane [data-row="${CSS.escape(id)}"]`) : null;
      const screen = root.querySelector<HTMLElement>('.screen h1');
      const inList = [leftList, row, root.querySelector<HTMLElement>('.list-pane h1')];
      const next = (onScreen ? [screen, ...inList] : [...inList, screen]).find(there);
      next?.focus({ preventScroll: next.matches('h1') });
    };
    // Two frames: a layer's own return of the focus takes one.
    const soon = () => {
      if (page.activeElement !== page.body) return;
      cancelAnimationFrame(due);
      due = requestAnimationFrame(() => {
        due = requestAnimationFrame(keep);
      });
    };
    const watcher = new MutationObserver(soon);
    // Layers stand beside the shell.
    watcher.observe(page.body, { childList: true, subtree: true, attributeFilter: ['hidden', 'disabled'] });
    page.addEventListener('focusin', note);
    soon();
    return () => {
      cancelAnimationFrame(due);
      watcher.disconnect();
      page.removeEventListener('focusin', note);
    };
  }, [shell]);
}
