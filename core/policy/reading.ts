import type { Problem } from './scalar.ts';
import type { Policy } from './table.ts';

/** What came of reading a policy. */
export interface PolicyReading {
  readonly policy: Policy;
  /** Values that do not apply, each by its path (`platforms[2].digits`); everything else does. */
  readonly problems: readonly Problem[];
  /** Names that are no setting of this version. */
  readonly unknown: readonly string[];
}

/** Nobody set anything. */
export const noPolicy: PolicyReading = { policy: {}, problems: [], unknown: [] };
