import { effectiveSettings } from '../../core/policy/settings.ts';
import type { Policy } from '../../core/policy/table.ts';
import type { AuditEvent } from '../../core/storage/audit.ts';
import type { FillResult } from '../../core/ui/prompt-port.ts';
import { ownAudit } from '../platform/own-audit.ts';
import { sessionKeys } from '../platform/session-keys.ts';
import type { AuthorizeFill, FillOrder } from './authorize-fill.ts';
import { createCell } from './cell.ts';
import { hostOf } from './circumstances.ts';
import { promptById } from './documents.ts';
import { ruled } from './policy.ts';
import { seen } from './seen.ts';
import { openVault } from './vault.ts';

// A key that is only written again is no unlocking.
const noted = createCell<boolean>('unlock-noted', (stored) => stored === true);

/** The vault was unlocked or locked, in whichever window. */
export async function noteSession(unlocked: boolean): Promise<void> {
  if (!unlocked) return noted.clear();
  let first = false;
  await noted.change((before) => {
    first = !before;
    return true;
  });
  if (!first) return;
  await note({ kind: 'unlock' });
  await notePolicy();
}

/** The settings by policy that are others than when they were noted last; while locked they are noted at the next unlocking. */
export async function notePolicy(): Promise<void> {
  await kept((key, policy) => ownAudit.notePolicy(key, policy, Date.now()));
}

/** The door, with everything that was asked of it in the log: where, whose code, and what came of it. Never the code. */
export function audited(authorize: AuthorizeFill): AuthorizeFill {
  return async (order) => {
    const place = await placeOf(order);
    const result = await authorize(order);
    if (place) await note({ kind: 'fill', ...place, use: order.use, by: order.by, outcome: outcomeOf(result) });
    return result;
  };
}

async function placeOf({ promptId, accountId }: FillOrder): Promise<{ host: string; account: string } | null> {
  const prompt = promptById(await seen.get(), promptId);
  const vault = await openVault();
  const account = vault && Object.hasOwn(vault.accounts, accountId) ? vault.accounts[accountId] : undefined;
  if (!prompt || !account) return null;
  const name = [account.issuer, account.name].filter(Boolean).join(' ');
  return { host: hostOf(prompt.document.origin), account: name };
}

function outcomeOf(result: FillResult): string {
  if (!result.ok) return result.why;
  return result.took ? 'took' : 'notTook';
}

async function note(event: AuditEvent): Promise<void> {
  await kept((key) => ownAudit.note(key, event, Date.now()));
}

/** Only while unlocked, and only where a log is kept. What goes wrong here stops nothing else. */
async function kept(write: (key: Uint8Array<ArrayBuffer>, policy: Policy) => Promise<void>): Promise<void> {
  try {
    const vault = await openVault();
    const { policy } = await ruled();
    const key = vault && effectiveSettings(vault.settings, policy).audit ? await sessionKeys.get() : null;
    if (key) await write(key, policy).finally(() => key.fill(0));
  } catch {
    // The log lacks an entry; whoever asked has their answer all the same.
  }
}
