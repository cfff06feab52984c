import type { BackupFormat } from '../../../core/verifier/backup-format.ts';
import { eightCharacters } from '../sekoia/backup-format.ts';

/** Four and four with a dash. */
export const fourAndFour: BackupFormat = { ...eightCharacters, group: 4 };
