import * as v from 'valibot';

/** One backup code as the platform wrote it. `usedAt`: ms since the epoch, null while it is good. */
export interface BackupCode {
  readonly text: string;
  readonly usedAt: number | null;
}

/** The set that belongs to one account. Replacing it starts a new set; the old one is void at the platform. */
export interface BackupCodeSet {
  readonly codes: readonly BackupCode[];
  readonly addedAt: number;
}

export const BackupCodeSetSchema = v.looseObject({
  codes: v.pipe(
    v.array(
      v.looseObject({
        text: v.pipe(v.string(), v.minLength(4), v.maxLength(64)),
        usedAt: v.nullable(v.number()),
      }),
    ),
    v.maxLength(100),
  ),
  addedAt: v.number(),
});
