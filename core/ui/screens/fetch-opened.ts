let fetching: Promise<typeof import('./opened.tsx')> | null = null;

/** Everything that comes after unlocking, fetched once: while the passphrase is being typed. */
export function fetchOpened(): Promise<typeof import('./opened.tsx')> {
  fetching ??= import('./opened.tsx').catch((error: unknown) => {
    fetching = null;
    throw error;
  });
  return fetching;
}
