import type { PromptKind } from '../../core/platforms/profile.ts';

/** One prompt that the detector saw in one document. Plain data: it crosses to the background. `id` names it within its document. */
export interface Finding {
  readonly id: string;
  readonly kind: PromptKind;
  /** How many elements take the code: 1, or one for each character. */
  readonly fields: number;
  /** What the field takes: the number of characters it allows, 0 when it does not say. */
  readonly length: number;
  /** The field says that it takes a backup or recovery code too. */
  readonly takesBackup: boolean;
  /** 0 to 1. */
  readonly sure: number;
  /** The person said that this is the field: what it can be found by again (`fieldMark`). */
  readonly field?: string;
  /** Which clues said so. */
  readonly signals: readonly string[];
}
