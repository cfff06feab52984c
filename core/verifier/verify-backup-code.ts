import { decodeBase64 } from '../bytes/base64.ts';
import { equalBytes } from '../bytes/compare.ts';
import { openAccount, saveAccount } from './account.ts';
import { type Attempt, beginAttempt, type From, failAttempt, forgive } from './attempt.ts';
import { FEW_LEFT, placeOf } from './backup-codes.ts';
import type { News } from './events.ts';
import { type Ports, transact } from './ports.ts';
import type { Stored } from './store.ts';
import { forgetFailures } from './throttle.ts';
import type { Verdict } from './verdict.ts';

/** One backup code, as `readBackupCode` gives it. Accepted once: it is spent in the transaction that accepts it. */
export async function verifyBackupCode(
  ports: Ports,
  user: string,
  { code, index }: { readonly code: string; readonly index: number | null },
  from: From,
): Promise<Verdict> {
  const attempt = await beginAttempt(ports, user, 'backup', from);
  if (attempt.accepted === false) return attempt;
  const place = await placeOf(ports, ports.settings.backupFormat, user, code, index);
  const stored = attempt.backupCodes.find(({ value }) => value.index === place) ?? null;
  const fits = await isCode(ports, code, stored?.value ?? null);
  if (attempt.hopeless) return failAttempt(ports, user, attempt, 'hopeless');
  if (!stored || !fits) return failAttempt(ports, user, attempt, 'wrong');
  const spent = await spend(ports, user, attempt, stored);
  return spent ? { accepted: true, by: 'backup', ...spent } : failAttempt(ports, user, attempt, 'replayed');
}

/** Whether a code is the one that was hashed. As much work for a code that does not exist as for one that does. */
export async function isCode(
  ports: Ports,
  code: string,
  stored: { readonly salt: string; readonly hash: string } | null,
): Promise<boolean> {
  const hash = await ports.hash(code, stored ? decodeBase64(stored.salt) : ports.random(16));
  const equal = equalBytes(hash, stored ? decodeBase64(stored.hash) : ports.random(hash.length));
  return equal && stored !== null;
}

async function spend(ports: Ports, user: string, attempt: Attempt, match: Stored<'backupCode'>) {
  return transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    const stored = await tx.read('backupCode', match.id);
    if (!account || !stored || stored.value.usedAt !== null) return null;
    if (stored.value.generation !== account.value.generation) return null;
    await tx.write('backupCode', stored.id, user, { ...stored.value, usedAt: now }, stored.revision);
    await forgive(tx, attempt);
    const others = (await tx.list('backupCode', user)).filter(
      ({ id, value }) => id !== match.id && value.usedAt === null,
    );
    const left = others.length;
    const few = left <= FEW_LEFT;
    const news: News[] = [{ kind: 'backup-code-used', at: now, left }];
    if (few) news.push({ kind: 'backup-codes-low', at: now, left });
    await saveAccount(tx, user, account, forgetFailures(account.value, 'backup'), ...news);
    return { at: account.clock, left, few };
  });
}
