import type { Home } from '../../core/ui/home.ts';

const key = 'watchword/appearance';

/** Language and theme in localStorage, so that the locked screen has them too. A browser that refuses storage gets the defaults. */
export const appearance: Home['appearance'] = {
  read() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The choice still holds until the page goes.
    }
  },
};
