import type { Person } from '../people.ts';
import type { Recipient } from '../sent-codes.ts';
import type { Host } from '../visit.ts';

/** Whether everybody in this person's workspace is asked for a code. */
export function workspaceAsksCode({ facts }: Host, { organisation }: Person): boolean {
  return facts.get(organisation, 'two-factor') === 'on';
}

export function setWorkspaceAsksCode({ facts }: Host, { organisation }: Person, on: boolean): void {
  facts.set(organisation, 'two-factor', on ? 'on' : null);
}

/** Where a person always wants codes; null where they are asked. */
export function preferredWay({ facts }: Host, { id }: Person): Recipient['way'] | null {
  const way = facts.get(id, 'preferred-way');
  return way === 'text' || way === 'email' ? way : null;
}

export function setPreferredWay({ facts }: Host, { id }: Person, way: Recipient['way'] | null): void {
  facts.set(id, 'preferred-way', way);
}
