import type { Figure } from './figure.ts';

export async function filling(): Promise<Figure[]> {
  return [];
}
