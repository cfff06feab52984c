import type { Verification } from '../verification.ts';
import { ENROL } from './paths.ts';

/** One field for a code of the app, a backup code or an administrator's recovery code, which leads to setting up anew. */
export const sekoiaVerification: Verification = {
  path: '/login/verification',
  takesBackup: true,
  afterRecovery: ENROL,
};
