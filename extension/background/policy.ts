import type { Policy } from '../../core/policy/settings.ts';

/** What an administrator set: nothing, until managed policy comes. */
export const policy: Policy = {};
