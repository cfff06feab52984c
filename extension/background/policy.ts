import type { Policy } from '../../core/policy/table.ts';

/** What an administrator set: nothing, until managed policy comes. */
export const policy: Policy = {};
