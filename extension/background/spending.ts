import * as v from 'valibot';
import type { Account } from '../../core/vault/vault.ts';
import { createCell } from './cell.ts';

const StepsSchema = v.record(v.string(), v.number());
const TriedSchema = v.record(v.string(), v.object({ set: v.number(), places: v.array(v.number()) }));

const orElse =
  <T>(schema: v.GenericSchema<T>, otherwise: T) =>
  (stored: unknown): T =>
    v.is(schema, stored) ? stored : otherwise;

// Both stay when the vault is locked: a lock does not make a code new.
const steps = createCell('steps', orElse(StepsSchema, {}));
const tried = createCell('tried', orElse(TriedSchema, {}));

/** The last TOTP step sent for an account. */
export async function lastStep(accountId: string): Promise<number | null> {
  return (await steps.get())[accountId] ?? null;
}

/** Takes a step for one code; false when it, or a later one, was taken already. */
export async function takeStep(accountId: string, step: number): Promise<boolean> {
  let taken = false;
  await steps.change((known) => {
    taken = step > (known[accountId] ?? -1);
    return taken ? { ...known, [accountId]: step } : known;
  });
  return taken;
}

/** Backup codes of the account's present set that were sent in this session, by their place in it: the site may have refused one. */
export async function triedCodes(account: Account): Promise<readonly number[]> {
  const known = (await tried.get())[account.id];
  return known && known.set === account.backupCodes?.addedAt ? known.places : [];
}

/** Takes one for sending; false when it was taken already. */
export async function takeBackup(account: Account, at: number): Promise<boolean> {
  const set = account.backupCodes?.addedAt ?? 0;
  let taken = false;
  await tried.change((known) => {
    const before = known[account.id];
    const places = before?.set === set ? before.places : [];
    taken = !places.includes(at);
    return taken ? { ...known, [account.id]: { set, places: [...places, at] } } : known;
  });
  return taken;
}
