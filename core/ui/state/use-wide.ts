import { useSyncExternalStore } from 'react';

const wide = '(min-width: 56rem)';

/** Whether there is room for the list and a second pane beside it. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(wide);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(wide).matches,
  );
}
