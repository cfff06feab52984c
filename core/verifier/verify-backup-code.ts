import { decodeBase64 } from '../bytes/base64.ts';
import { equalBytes } from '../bytes/compare.ts';
import { openAccount, saveAccount } from './account.ts';
import { beginAttempt, failAttempt } from './attempt.ts';
import { FEW_LEFT } from './backup-codes.ts';
import { type Ports, transact } from './ports.ts';
import type { Stored } from './store.ts';
import { forgetFailures } from './throttle.ts';
import type { Verdict } from './verdict.ts';

/** One backup code, as `readBackupCode` gives it. Accepted once: it is spent in the transaction that accepts it. */
export async function verifyBackupCode(
  ports: Ports,
  user: string,
  code: string,
  index: number | null,
): Promise<Verdict> {
  const attempt = await beginAttempt(ports, user, 'backup');
  if ('accepted' in attempt) return attempt;
  const match = await matching(ports, attempt.backupCodes, code, index);
  if (attempt.hopeless) return failAttempt(ports, user, 'backup', 'hopeless');
  if (!match) return failAttempt(ports, user, 'backup', 'wrong');
  const spent = await spend(ports, user, match);
  return spent ? { accepted: true, by: 'backup', ...spent } : failAttempt(ports, user, 'backup', 'replayed');
}

/** The code of the set whose hash fits. As many hashes are made for a set that does not exist as for one that does. */
async function matching(
  ports: Ports,
  set: readonly Stored<'backupCode'>[],
  code: string,
  index: number | null,
): Promise<Stored<'backupCode'> | null> {
  const indexes = index === null ? Array.from({ length: ports.settings.backupFormat.count }, (_, at) => at) : [index];
  let match: Stored<'backupCode'> | null = null;
  for (const at of indexes) {
    const stored = set.find((one) => one.value.index === at);
    const hash = await ports.hash(code, stored ? decodeBase64(stored.value.salt) : ports.random(16));
    const equal = equalBytes(hash, stored ? decodeBase64(stored.value.hash) : ports.random(hash.length));
    match = equal && stored ? stored : match;
  }
  return match;
}

async function spend(ports: Ports, user: string, match: Stored<'backupCode'>) {
  return transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    const stored = await tx.read('backupCode', match.id);
    if (!account || !stored || stored.value.usedAt !== null) return null;
    if (stored.value.generation !== account.value.generation) return null;
    await tx.write('backupCode', stored.id, user, { ...stored.value, usedAt: now }, stored.revision);
    await saveAccount(tx, user, account, forgetFailures(account.value, 'backup'));
    const others = (await tx.list('backupCode', user)).filter(
      ({ id, value }) => id !== match.id && value.usedAt === null,
    );
    const left = others.length;
    await tx.append(user, { kind: 'backup-code-used', at: now, left });
    if (left <= FEW_LEFT) await tx.append(user, { kind: 'backup-codes-low', at: now, left });
    return { at: account.clock, left, few: left <= FEW_LEFT };
  });
}
