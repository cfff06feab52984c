import type { Home } from '../../core/ui/home.ts';

const key = 'watchword/appearance';

/** Language and theme where the locked screen can read them at once. */
export const appearance: Home['appearance'] = {
  read: () => localStorage.getItem(key),
  write: (value) => localStorage.setItem(key, value),
};
