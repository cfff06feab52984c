import type { PolicyReading } from './reading.ts';

/** Whether the policy could not be read at all: nobody knows then what it says, and no code goes anywhere. */
export function isUnreadable({ problems }: Pick<PolicyReading, 'problems'>): boolean {
  return problems.some(({ path }) => path === '');
}
