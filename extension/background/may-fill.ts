import { codeHost } from '../../core/platforms/host.ts';
import type { PromptKind } from '../../core/platforms/profile.ts';
import type { Settings } from '../../core/policy/settings.ts';
import type { Refusal } from '../../core/ui/prompt-port.ts';
import type { Account } from '../../core/vault/vault.ts';
import { sameSite } from './site-of.ts';

/** The document that asks. `origin` and `frameId` are the browser's word, `ancestors` the document's own, from its parent up. */
interface AskingDocument {
  readonly origin: string;
  readonly frameId: number;
  readonly ancestors: readonly string[] | null;
  /** Origin of the tab's address where the browser tells it. */
  readonly topOrigin: string | null;
}

/** Everything the decision rests on, gathered at the moment it is made. */
export interface FillFacts {
  readonly unlocked: boolean;
  readonly asking: AskingDocument;
  /** Detector and profile together. */
  readonly kind: PromptKind;
  readonly takesBackup: boolean;
  readonly account: Account | null;
  readonly use: 'totp' | 'backup';
  /** `enrolment`: the account was saved for this very document a moment ago. */
  readonly by: 'person' | 'automatic' | 'enrolment';
  /** The person pressed the button that named what will happen. */
  readonly confirmed: boolean;
  readonly settings: Settings;
  /** Why the policy holds back every code, whatever the host; null where it does not. */
  readonly withheld: 'policy-unreadable' | 'required' | null;
  /** The built-in profile of the account's platform names this host. */
  readonly named: boolean;
  /** The known host that this one imitates. */
  readonly imitates: string | null;
  /** Good backup codes that were not tried in this session. */
  readonly backupLeft: number;
  /** The TOTP step of now and the last one sent; null for counters and backup codes. */
  readonly step: {
    readonly now: number;
    readonly spent: number | null;
    readonly msLeft: number;
    readonly period: number;
  } | null;
}

export type Verdict =
  /** `bind`: the person just said that the account belongs to this host too. */
  | { readonly kind: 'send'; readonly bind: boolean }
  /** The code is about to turn: ask again after this many ms. */
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'refuse'; readonly why: Refusal };

/** May this code go there now? Pure; every path asks it (security.md 1.2 to 1.4, E3 to E8). */
export function mayFill(facts: FillFacts): Verdict {
  if (!facts.unlocked) return refuse('locked');
  const why = whyNotThere(facts) ?? whyNotThatPrompt(facts) ?? whyNotThatAccount(facts);
  if (why !== null) return refuse(why);
  const { account, step } = facts;
  if (facts.use === 'totp' && step !== null) {
    // A code typed in its last seconds arrives dead; periods shorter than the usual wait for less.
    if (step.msLeft < Math.min(5_000, (step.period * 1000) / 6)) return { kind: 'wait', ms: step.msLeft };
    if (step.spent !== null && step.spent >= step.now) return refuse('spent');
  }
  return { kind: 'send', bind: siteOn(account, codeHost(facts.asking.origin)) === null };
}

/** Why no code at all may go to that document; null when one may. Also what the popup says before anything is pressed. */
export function whyNotThere({ asking, confirmed }: Pick<FillFacts, 'asking' | 'confirmed'>): Refusal | null {
  if (asking.origin === 'null' || asking.origin === '') return 'opaque-frame';
  const host = codeHost(asking.origin);
  if (host === null) return 'insecure';
  const above = asking.ancestors;
  // The browser counts the frame, the document tells its ancestors: where they disagree the document lies.
  if (above === null || (asking.frameId === 0) !== (above.length === 0)) return 'opaque-frame';
  if (above.includes('null') || above.includes('')) return 'opaque-frame';
  const top = above.at(-1) ?? asking.origin;
  if (asking.topOrigin !== null && asking.topOrigin !== top) return 'gone';
  const hosts = above.map(codeHost);
  if (hosts.includes(null)) return 'insecure';
  if (!confirmed && hosts.some((ancestor) => !sameSite(ancestor!, host))) return 'frame';
  return null;
}

function whyNotThatPrompt({ kind, by, use, confirmed, takesBackup, settings, withheld }: FillFacts): Refusal | null {
  if (kind === 'sent-code') return 'sent-code';
  if (kind === 'push' || kind === 'not-ours') return 'not-ours';
  if (withheld !== null) return withheld;
  if (settings.fillCeiling === 'off') return 'policy';
  if (by === 'automatic') {
    if (settings.fillCeiling !== 'automatic') return 'policy';
    if (kind !== 'sign-in' || use !== 'totp') return 'unconfirmed';
  }
  if ((kind === 'turn-off' || kind === 'step-up') && !confirmed) return 'unconfirmed';
  if (kind === 'enrolment' && by !== 'enrolment' && !confirmed) return 'unconfirmed';
  if (use === 'totp' && kind === 'backup-code') return 'not-ours';
  if (use === 'backup' && kind !== 'backup-code' && !takesBackup && !confirmed) return 'unconfirmed';
  return null;
}

function whyNotThatAccount(facts: FillFacts): Refusal | null {
  const { account, asking, by, use, confirmed } = facts;
  if (account === null || account.deletedAt !== null) return 'no-account';
  const site = siteOn(account, codeHost(asking.origin));
  if (site === null) {
    // No click makes an imitation right: it is refused, and the popup names the host it imitates.
    if (facts.imitates !== null) return 'look-alike';
    if (by === 'automatic') return 'unconfirmed';
    if (!facts.named && !confirmed) return 'other-host';
  } else {
    if (site.mode === 'off') return 'off';
    if (by === 'automatic' && (site.mode !== 'automatic' || !site.proved)) return 'unconfirmed';
  }
  if (use === 'backup') return facts.backupLeft > 0 ? null : 'no-backup-code';
  return account.custody === 'phone' ? 'phone-only' : null;
}

function siteOn(account: Account | null, host: string | null) {
  return account?.sites.find((site) => site.host === host) ?? null;
}

function refuse(why: Refusal): Verdict {
  return { kind: 'refuse', why };
}
