import type { Home } from '../../core/ui/home.ts';

/** The system's clipboard. It can only be emptied while our window is in front; a popup is gone by then, and says so. */
export const clipboard: Home['clipboard'] = {
  write: (text) => navigator.clipboard.writeText(text),
  async clear() {
    if (!document.hasFocus()) return false;
    return navigator.clipboard.writeText('').then(
      () => true,
      () => false,
    );
  },
};
