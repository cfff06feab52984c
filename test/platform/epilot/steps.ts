import type { Person } from '../people.ts';
import type { Host } from '../visit.ts';

/** Where a sign-in goes after the password. */
export const paths = {
  method: '/login/method',
  code: '/login/verification',
  text: '/login/text-message',
  setUp: '/login/set-up',
  recovery: '/login/recovery',
} as const;

/** The page after the password; null when the password is enough. */
export async function nextPage({ facts, verifier }: Host, { id, organisation, phone }: Person): Promise<string | null> {
  const step = await verifier.nextStep(id, { organisation });
  if (step === 'code') return phone ? paths.method : paths.code;
  if (step === 'enrolment') return paths.setUp;
  if (step === 'recovery-code') return paths.recovery;
  return facts.get(id, 'set-up-next-time') === 'yes' ? paths.setUp : null;
}

/** Whether this person chose to set up multi-factor authentication when they sign in the next time. */
export function setUpNextTime({ facts }: Host, { id }: Person, wanted: boolean): void {
  facts.set(id, 'set-up-next-time', wanted ? 'yes' : null);
}
