import type { BackupFormat } from '../../../core/verifier/backup-format.ts';

/** Eight characters without the ones people mix up: 39 bits, behind the throttle. */
export const eightCharacters: BackupFormat = {
  alphabet: '23456789abcdefghjkmnpqrstuvwxyz',
  length: 8,
  indexed: false,
  check: false,
  group: 0,
  count: 10,
};
