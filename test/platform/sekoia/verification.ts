import type { Verification } from '../verification.ts';

/** One field for a code of the app or a backup code. */
export const sekoiaVerification: Verification = { path: '/login/verification', takesBackup: true };
