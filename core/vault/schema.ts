import * as v from 'valibot';
import { BackupCodeSetSchema } from '../backup-codes/backup-codes.ts';
import { OtpSchema } from '../otp/otp.ts';
import { isHost } from './host.ts';
import type { Vault } from './vault.ts';

/** How many accounts one vault holds, the trash included. */
export const MOST_ACCOUNTS = 10_000;

/** How many ways in one vault has. */
export const MOST_SLOTS = 16;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hlc = v.pipe(v.string(), v.regex(/^\d{13}-[0-9a-f]{4}-[0-9a-f]{8}$/));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
// valibot takes a list for a record.
const notList = v.custom<Record<string, unknown>>((value) => typeof value === 'object' && !Array.isArray(value));
const clocks = v.pipe(notList, v.record(text(300), hlc), v.maxEntries(2000));

const SiteSchema = v.looseObject({
  host: v.pipe(v.string(), v.check(isHost)),
  mode: v.picklist(['ask', 'automatic', 'off']),
  proved: v.boolean(),
  addedAt: whole,
  field: v.exactOptional(text(160)),
});

const AccountSchema = v.looseObject({
  id,
  issuer: text(256),
  name: text(256),
  otp: v.looseObject(OtpSchema.entries),
  sites: v.pipe(v.array(SiteSchema), v.maxLength(200)),
  custody: v.picklist(['here', 'phone']),
  backupCodes: v.nullable(BackupCodeSetSchema),
  note: text(10_000),
  tags: v.pipe(v.array(text(64)), v.maxLength(50)),
  favourite: v.boolean(),
  order: v.pipe(v.number(), v.finite()),
  icon: v.nullable(text(100_000)),
  colour: v.exactOptional(v.nullable(v.pipe(whole, v.maxValue(99)))),
  proved: v.boolean(),
  createdAt: whole,
  updatedAt: whole,
  deletedAt: v.nullable(whole),
  clocks,
});

/** A vault's content. Fields this version does not know are kept; limits hold before anything is shown or saved. */
export const VaultSchema: v.GenericSchema<unknown, Vault> = v.looseObject({
  rev: v.pipe(whole, v.minValue(1)),
  prevHash: v.pipe(v.string(), v.regex(/^(?:[A-Za-z0-9_-]{43})?$/)),
  writer: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  accounts: v.pipe(
    notList,
    v.record(id, AccountSchema),
    v.maxEntries(MOST_ACCOUNTS),
    v.check((accounts) => Object.entries(accounts).every(([key, account]) => account.id === key)),
  ),
  tombstones: v.pipe(notList, v.record(id, whole), v.maxEntries(100_000)),
  settings: v.looseObject({
    language: v.nullable(text(35)),
    theme: v.picklist(['system', 'light', 'dark']),
    idleMinutes: v.pipe(v.number(), v.minValue(1), v.maxValue(240)),
    hiddenSeconds: v.pipe(v.number(), v.minValue(0), v.maxValue(3600)),
    tapToReveal: v.boolean(),
    clipboardSeconds: v.pipe(v.number(), v.minValue(0), v.maxValue(3600)),
    openPopupAtPrompt: v.boolean(),
    submitAfterFill: v.boolean(),
    auditLog: v.exactOptional(v.boolean()),
    sort: v.exactOptional(v.picklist(['manual', 'name', 'used'])),
    compact: v.exactOptional(v.boolean()),
  }),
  settingsClocks: clocks,
  kdfFloor: v.looseObject({ memoryKiB: whole, passes: whole }),
  slotNotes: v.exactOptional(
    v.pipe(
      notList,
      v.record(id, v.looseObject({ name: text(100), createdAt: whole, provedAt: v.nullable(whole) })),
      v.maxEntries(MOST_SLOTS),
    ),
  ),
  links: v.pipe(v.array(v.unknown()), v.maxLength(100)),
  backups: v.pipe(
    v.array(v.looseObject({ at: whole, rev: whole, triedAt: v.exactOptional(whole) })),
    v.maxLength(1000),
  ),
});
