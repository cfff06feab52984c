import { openAccount, saveAccount } from './account.ts';
import type { News } from './events.ts';
import { countFrom, forgiveNetwork, networkOf } from './network.ts';
import { type Ports, transact } from './ports.ts';
import type { FactorKind, Stored, Transaction } from './store.ts';
import { countAttempt, counterOf, waitSeconds } from './throttle.ts';
import { type Refusal, refused } from './verdict.ts';

/** Where a code came from, as the platform's server sees it: an IPv4 or IPv6 address. Without one no network is limited. */
export interface From {
  readonly address?: string;
}

/** Failures in a row at which the person hears of it: where the waits begin. */
const TOLD_AT = 5;

/** What a code is tried against. */
export type Tried = 'authenticator' | 'backup' | 'recovery';

/** An attempt that was counted. Without a factor the work is done all the same, on nothing. */
export interface Attempt {
  /** Not decided yet. A property of its own, so that none is inherited where somebody spoilt a prototype. */
  readonly accepted: null;
  readonly kind: FactorKind;
  readonly now: number;
  /** The account's clock when the attempt began. */
  readonly clock: number;
  readonly network: string | null;
  readonly authenticator: Stored<'authenticator'> | null;
  readonly backupCodes: readonly Stored<'backupCode'>[];
  readonly recovery: Stored<'recovery'> | null;
  /** It can no longer succeed, whatever the code: unknown user or disabled. */
  readonly hopeless: boolean;
}

/** Counts an attempt of one factor, durably, before anything is compared; or says how long to wait. */
export async function beginAttempt(ports: Ports, user: string, tried: Tried, from: From): Promise<Attempt | Refusal> {
  const { disableAfter, throttle } = ports.settings;
  const network = from.address === undefined ? null : networkOf(from.address);
  return transact(ports, async (tx, now) => {
    const crowded = network === null || !throttle ? 0 : await countFrom(tx, network, now);
    if (crowded > 0) return { accepted: false, why: 'wait', seconds: crowded };
    const account = await openAccount(tx, user, now);
    const authenticator = tried === 'authenticator' && account ? await tx.read('authenticator', user) : null;
    const kind = tried === 'authenticator' ? (authenticator?.value.type ?? 'totp') : tried;
    const nothing = { accepted: null, kind, now, network, authenticator, backupCodes: [], recovery: null };
    if (!account) return { ...nothing, clock: now, hopeless: true };
    const { value, clock } = account;
    const disabled = value.attempts.failures >= disableAfter || counterOf(value, kind).failures >= disableAfter;
    const seconds = throttle && !disabled ? waitSeconds(value, kind, now) : 0;
    if (seconds > 0) {
      // What waits is not looked at: it fails nobody, the network included.
      if (network !== null) await forgiveNetwork(tx, network, now);
      await saveAccount(tx, user, account);
      return { accepted: false, why: 'wait', seconds };
    }
    await saveAccount(tx, user, account, throttle && !disabled ? countAttempt(value, kind, now) : value);
    const backupCodes = kind === 'backup' ? await tx.list('backupCode', user) : [];
    const recovery = kind === 'recovery' ? await tx.read('recovery', user) : null;
    return { ...nothing, clock, backupCodes, recovery, hopeless: disabled };
  });
}

/** Within the transaction that accepts a code: its network is not held against it. */
export async function forgive(tx: Transaction, { network, now }: Attempt): Promise<void> {
  if (network !== null) await forgiveNetwork(tx, network, now);
}

/** The one answer to a code that was not right; the person is told when it has become a pattern. */
export async function failAttempt(
  ports: Ports,
  user: string,
  { kind }: Attempt,
  what: 'wrong' | 'replayed' | 'hopeless',
): Promise<Refusal> {
  const { disableAfter } = ports.settings;
  await transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    // What is disabled already is no news, and is not counted any more.
    if (!account || what === 'hopeless') return;
    const { attempts } = account.value;
    const own = counterOf(account.value, kind).failures;
    const news: News[] = [];
    if (what === 'replayed') news.push({ kind: replays[kind], at: now });
    if (own === TOLD_AT) news.push({ kind: 'many-failures', at: now });
    if (own === disableAfter) news.push({ kind: 'authenticator-disabled', at: now });
    if (attempts.failures === disableAfter) news.push({ kind: 'account-locked', at: now });
    if (news.length > 0) await saveAccount(tx, user, account, account.value, ...news);
  });
  return refused;
}

const replays = {
  totp: 'code-replayed',
  hotp: 'code-replayed',
  backup: 'backup-code-replayed',
  recovery: 'recovery-code-replayed',
} as const;
