import { memoryStore } from '../../core/verifier/stores/memory.ts';
import { enrolled, START, verifierOver } from './person.ts';

/** What somebody achieved who knows the password and guesses as fast as the verifier looks. */
export interface Guessing {
  /** Guesses that were looked at. */
  readonly looked: number;
  readonly succeeded: boolean;
  /** From the first guess until the account was open, or disabled. */
  readonly hours: number;
}

/** Guesses at one account after the other. `guess` is told which codes are right at this moment. */
export function guessing(disableAfter: number, guess: (right: readonly string[]) => string) {
  const clock = { now: START };
  const verifier = verifierOver(
    memoryStore(() => clock.now),
    { throttle: true, disableAfter },
  );
  return async (user: string): Promise<Guessing> => {
    const { code } = await enrolled(verifier, clock, user);
    const began = clock.now;
    const after = (looked: number, succeeded: boolean): Guessing => ({
      looked,
      succeeded,
      hours: (clock.now - began) / 3_600_000,
    });
    for (let looked = 0; ; ) {
      const right = [-30_000, 0, 30_000].map((shift) => code(clock.now + shift));
      const verdict = await verifier.verify(user, guess(right));
      if (verdict.accepted) return after(looked + 1, true);
      if (verdict.why === 'wait') clock.now += verdict.seconds * 1000;
      else if (++looked === disableAfter) return after(looked, false);
    }
  };
}
