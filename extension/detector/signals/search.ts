import type { Signal } from './signal.ts';

/** It searches. */
export const search: Signal = {
  name: 'search',
  cheap: true,
  read: ({ first }) =>
    first.closest('[role=search]') !== null ||
    /search|suche|recherche|buscar/iu.test(first.form?.getAttribute('action') ?? ''),
};
