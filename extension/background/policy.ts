import type { Profile } from '../../core/platforms/profile.ts';
import { profilesUnder } from '../../core/policy/platforms.ts';
import { readPolicy } from '../../core/policy/read.ts';
import type { Policy } from '../../core/policy/table.ts';
import { isUnreadable } from '../../core/policy/unreadable.ts';
import { managed, packageRules } from '../platform/managed.ts';

/** What an administrator set, and the platforms that are known under it. */
export interface Ruled {
  readonly policy: Policy;
  /** It could not be read at all. */
  readonly unreadable: boolean;
  readonly profiles: readonly Profile[];
}

let held: Promise<Ruled> | null = null;

/** What holds by policy now: every decision waits for the browser's word. */
export function ruled(): Promise<Ruled> {
  held ??= managed.read().then((raw) => {
    // The browser may say it the next time.
    if (raw instanceof Error) held = null;
    const reading = readPolicy(raw, packageRules());
    return { policy: reading.policy, unreadable: isUnreadable(reading), profiles: profilesUnder(reading.policy) };
  });
  return held;
}

/** Why nothing is filled at a host where the policy allows nothing. */
export function whyNotAllowed({ unreadable }: Pick<Ruled, 'unreadable'>): 'policy' | 'policy-unreadable' {
  return unreadable ? 'policy-unreadable' : 'policy';
}

/** Follows changes while the browser runs; `changed` is called after each. */
export function keepPolicy(changed: () => void): void {
  managed.watch(() => {
    held = null;
    changed();
  });
}
