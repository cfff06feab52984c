import type { Home } from '../../core/ui/home.ts';

/** The system's clipboard. Emptying it works only while the page is in front: `clear` says whether it did. */
export const clipboard: Home['clipboard'] = {
  write: (text) => navigator.clipboard.writeText(text),
  async clear() {
    if (!document.hasFocus()) return false;
    try {
      await navigator.clipboard.writeText('');
      return true;
    } catch {
      return false;
    }
  },
};
