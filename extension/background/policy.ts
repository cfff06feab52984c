import type { Profile } from '../../core/platforms/profile.ts';
import { profilesUnder } from '../../core/policy/platforms.ts';
import { readPolicy } from '../../core/policy/read.ts';
import type { Policy } from '../../core/policy/table.ts';
import { managed } from '../platform/managed.ts';

/** What an administrator set, and the platforms that are known under it. */
export interface Ruled {
  readonly policy: Policy;
  readonly profiles: readonly Profile[];
}

let held: Promise<Ruled> | null = null;

/** What holds by policy now: every decision waits for the browser's word. */
export function ruled(): Promise<Ruled> {
  held ??= managed.read().then(
    (raw) => {
      const { policy } = readPolicy(raw);
      return { policy, profiles: profilesUnder(policy) };
    },
    (error) => {
      // Nothing is decided without it; whoever asks next asks anew.
      held = null;
      throw error;
    },
  );
  return held;
}

/** Follows changes while the browser runs; `changed` is called after each. */
export function keepPolicy(changed: () => void): void {
  managed.watch(() => {
    held = null;
    changed();
  });
}
