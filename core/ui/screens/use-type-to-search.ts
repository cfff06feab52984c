import { type RefObject, useEffect } from 'react';

const elsewhere =
  'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"], [role="alertdialog"], .detail';

/** `/` or just typing, wherever the focus is, goes to the search, `?` to the help; nothing with a modifier does. */
export function useTypeToSearch(field: RefObject<HTMLInputElement | null>, hidden: boolean, onHelp: () => void): void {
  useEffect(() => {
    if (hidden) return;
    const typing = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target as HTMLElement;
      if (
        event.key === '?' &&
        !target.closest('input:not([type="checkbox"]), textarea, [role="dialog"], [role="alertdialog"]')
      ) {
        event.preventDefault();
        onHelp();
      } else if (target.closest(elsewhere)) return;
      else if (event.key === '/') {
        event.preventDefault();
        field.current?.focus();
      } else if (/^[\p{L}\p{N}]$/u.test(event.key)) field.current?.focus();
    };
    document.addEventListener('keydown', typing);
    return () => document.removeEventListener('keydown', typing);
  }, [field, hidden, onHelp]);
}
