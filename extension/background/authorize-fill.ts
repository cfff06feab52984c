import { hotp } from '../../core/otp/hotp.ts';
import { totp } from '../../core/otp/totp.ts';
import { lacksRequired, neededWays, type Ways } from '../../core/policy/required.ts';
import { defaultSettings, effectiveSettings, type Settings } from '../../core/policy/settings.ts';
import type { Policy } from '../../core/policy/table.ts';
import type { FillResult, Refusal } from '../../core/ui/prompt-port.ts';
import { accountOf } from '../../core/vault/edit/change-account.ts';
import { takeHotpCounter } from '../../core/vault/edit/hotp.ts';
import { addSite } from '../../core/vault/edit/sites.ts';
import type { Account, Vault } from '../../core/vault/vault.ts';
import type { ToPage } from '../messages.ts';
import { backupCodesLeft, circumstancesOf, isNamed } from './circumstances.ts';
import { type Documents, type Prompt, promptById } from './documents.ts';
import { type FillFacts, mayFill } from './may-fill.ts';
import type { Ruled } from './policy.ts';

/** A wish that a code go to a prompt: from the popup, the keyboard, the menu, the automatic mode or an enrolment. */
export interface FillOrder {
  readonly promptId: string;
  readonly accountId: string;
  readonly use: 'totp' | 'backup';
  readonly by: FillFacts['by'];
  readonly confirmed: boolean;
}

/** What was sent where, without the code: for looking afterwards whether the site took it. */
export interface Sent {
  readonly prompt: Prompt;
  readonly host: string;
  readonly order: FillOrder;
  /** Which backup code of the set, for marking it as used. */
  readonly backupAt: number | null;
}

/** The world around the door. */
export interface FillPorts {
  /** What an administrator set, asked anew for each code. */
  ruled(): Promise<Ruled>;
  now(): number;
  pause(ms: number): Promise<void>;
  documents(): Promise<Documents>;
  /** Origin of the tab's address now, null where the browser keeps it to itself. */
  topOrigin(tabId: number): Promise<string | null>;
  openVault(): Promise<Vault | null>;
  /** What opens the vault. */
  waysIn(): Promise<Ways>;
  /** Whether this browser can open a vault with a passkey, by the policy's address of the app for phones; null: nobody knows yet. */
  passkeysHere(appAddress: string | null): Promise<boolean | null>;
  changeVault(edit: (vault: Vault) => Vault): Promise<Vault | null>;
  /** The last TOTP step sent for an account, and taking one: false when somebody took it meanwhile. */
  lastStep(accountId: string): Promise<number | null>;
  takeStep(accountId: string, step: number): Promise<boolean>;
  /** The backup codes of the account's set that were sent already, by their place in it, and taking one: false when it was taken meanwhile. */
  triedCodes(account: Account): Promise<readonly number[]>;
  takeBackup(account: Account, at: number): Promise<boolean>;
  /** To exactly one document; false when it is not there. */
  tell(tabId: number, documentId: string, message: ToPage): Promise<boolean>;
  /** What the document says of a fill, waiting for it; call it before telling. */
  outcome(prompt: Prompt): Promise<boolean>;
  /** Called before the code leaves. */
  sent(what: Sent): Promise<void>;
}

/** The one door through which a code can leave for a page. */
export type AuthorizeFill = (order: FillOrder) => Promise<FillResult>;

/** Codes about to turn are waited for this many times. */
const mostWaits = 2;

/** Builds the door over its ports. Every path to a page goes through the function it gives. */
export function createAuthorizeFill(ports: FillPorts): AuthorizeFill {
  return async (order) => {
    for (let waits = 0; ; waits++) {
      const gathered = await gather(ports, order);
      if (gathered === null) return refused('gone');
      const verdict = mayFill(gathered.facts);
      if (verdict.kind === 'refuse') return refused(verdict.why);
      if (verdict.kind === 'send') return deliver(ports, order, gathered, verdict.bind);
      if (waits === mostWaits) return refused('spent');
      // Everything is asked anew afterwards: the page may be another one by then, and the vault locked.
      await ports.pause(verdict.ms + 20);
    }
  };
}

interface Gathered {
  readonly facts: FillFacts;
  readonly prompt: Prompt;
  readonly host: string;
  readonly settings: Settings | null;
}

async function gather(ports: FillPorts, order: FillOrder): Promise<Gathered | null> {
  const prompt = promptById(await ports.documents(), order.promptId);
  if (prompt === null || prompt.finding.fields === 0) return null;
  const { policy, unreadable, profiles } = await ports.ruled();
  const vault = await ports.openVault();
  const topOrigin = (await ports.topOrigin(prompt.document.tabId)) ?? prompt.document.topOrigin;
  const { host, kind, takesBackup, imitates } = circumstancesOf(prompt, vault, profiles);
  const account = vault && Object.hasOwn(vault.accounts, order.accountId) ? vault.accounts[order.accountId]! : null;
  const settings = vault && effectiveSettings(vault.settings, policy, host);
  // What is required comes before the first code, on every path.
  const lacks = settings !== null && (await isLacking(ports, settings, policy));
  const facts: FillFacts = {
    unlocked: vault !== null,
    asking: { ...prompt.document, topOrigin },
    kind,
    takesBackup,
    account,
    use: order.use,
    by: order.by,
    confirmed: order.confirmed,
    settings: settings ?? nothingAllowed,
    withheld: unreadable ? 'policy-unreadable' : lacks ? 'required' : null,
    named: account !== null && isNamed(account, host, profiles),
    imitates,
    backupLeft: account ? backupCodesLeft(account, await ports.triedCodes(account)).length : 0,
    step: account && (await stepOf(ports, account)),
  };
  return { facts, prompt, host, settings };
}

async function isLacking(ports: FillPorts, settings: Settings, { appAddress }: Policy): Promise<boolean> {
  const here = settings.passkey === 'required' ? await ports.passkeysHere(appAddress ?? null) : null;
  return neededWays(settings, here).length > 0 && lacksRequired(settings, await ports.waysIn(), here);
}

async function stepOf(ports: FillPorts, account: Account): Promise<FillFacts['step']> {
  if (account.otp.type === 'hotp' || account.custody === 'phone') return null;
  const now = ports.now();
  const { step, endsAt } = totp(account.otp, now);
  return { now: step, spent: await ports.lastStep(account.id), msLeft: endsAt - now, period: account.otp.period };
}

async function deliver(ports: FillPorts, order: FillOrder, gathered: Gathered, bind: boolean): Promise<FillResult> {
  const { facts, prompt, host, settings } = gathered;
  const { tabId, documentId, origin } = prompt.document;
  // Nothing is spent on a document that is gone already.
  if (!(await ports.tell(tabId, documentId, { type: 'look' }))) return refused('gone');
  const taken = await take(ports, facts.account!, facts);
  if (taken.code === null) return refused(taken.why);
  await ports.sent({ prompt, host, order, backupAt: taken.backupAt });
  const outcome = ports.outcome(prompt);
  const submit = settings?.submitAfterFill === true && (facts.kind === 'sign-in' || facts.kind === 'backup-code');
  const message = { type: 'fill', promptId: prompt.finding.id, code: taken.code, origin, submit } as const;
  if (!(await ports.tell(tabId, documentId, message))) return refused('gone');
  if (bind) await ports.changeVault((vault) => addSite(vault, order.accountId, host, ports.now()));
  return (await outcome) ? { ok: true, took: true } : { ok: true, took: false, backupAt: taken.backupAt };
}

type Taken =
  | { readonly code: string; readonly backupAt: number | null }
  | { readonly code: null; readonly why: Refusal };

/** Makes the code and spends it before anybody sees it: a crash then costs a code and never shows one twice. */
async function take(ports: FillPorts, account: Account, facts: FillFacts): Promise<Taken> {
  if (facts.use === 'backup') {
    // `mayFill` saw at least one; another wish may have taken it since.
    for (const at of backupCodesLeft(account, await ports.triedCodes(account)))
      if (await ports.takeBackup(account, at)) return { code: account.backupCodes!.codes[at]!.text, backupAt: at };
    return { code: null, why: 'no-backup-code' };
  }
  if (account.otp.type === 'hotp') {
    let counter = account.otp.counter;
    const saved = await ports.changeVault((vault) => {
      // Another window may have moved it since: the code is the one of the counter that this save leaves behind.
      counter = accountOf(vault, account.id).otp.counter;
      return takeHotpCounter(vault, account.id, ports.now());
    });
    return saved ? { code: hotp(account.otp, counter), backupAt: null } : { code: null, why: 'locked' };
  }
  const { code, step } = totp(account.otp, ports.now());
  return (await ports.takeStep(account.id, step)) ? { code, backupAt: null } : { code: null, why: 'spent' };
}

/** Stands in while the vault is locked, when the person's settings cannot be read and nothing may happen anyway. */
const nothingAllowed = effectiveSettings(defaultSettings, { fillMode: 'off', exportAllowed: false });

function refused(why: Refusal): FillResult {
  return { ok: false, why };
}
