import { createHmac } from 'node:crypto';

// What the verifier should do, as plainly as it can be said: one user, no database, no hashes, no concurrency, written from the
// rules (RFC 4226, RFC 6238, SP 800-63B) and not from the verifier's code. Times are ms.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEP = 30 * SECOND;
export const DISABLE_AFTER = 10;

type Kind = 'totp' | 'hotp' | 'backup' | 'recovery';
type Type = 'totp' | 'hotp';

interface Authenticator {
  type: Type;
  secret: Buffer;
  since: number;
  last: number;
  drift: number;
  lastUsedAt: number;
}

interface Device {
  until: number;
  blocked: boolean;
}

const refused = { accepted: false, why: 'refused' };
const malformed = { accepted: false, why: 'malformed' };
const stepUp = { done: false, why: 'step-up' };
const notPossible = { done: false, why: 'not-possible' };
const done = { done: true };

/** A code of six digits (RFC 4226 §5.3). */
export function codeAt(secret: Buffer, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const at = mac[19]! & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export const stepOf = (now: number) => Math.floor(now / STEP);

/** One user of a platform whose people may do without a second factor, until somebody says otherwise. */
export class Reference {
  /** What the log should say, oldest first. */
  readonly events: string[] = [];
  readonly devices = new Map<string, Device>();
  required = false;
  authenticator: Authenticator | null = null;
  pending: { type: Type; secret: Buffer; startedAt: number; tries: number } | null = null;
  /** Codes as shown, and whether each is spent. */
  backup = new Map<string, boolean>();
  recovery: { code: string; issuedAt: number; usedAt: number | null } | null = null;

  private known = false;
  private isReset = false;
  private sessionsFrom = 0;
  private saved = false;
  private last = 0;
  private highest = 0;
  private readonly own = new Map<Kind, { failures: number; since: number }>();
  private all = { failures: 0, since: 0 };

  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Nothing that has run out comes back when the clock does: expiry goes by the latest time at which something was written. */
  get clock(): number {
    return Math.max(this.now(), this.highest);
  }

  fresh(provedAt: number | null): boolean {
    return provedAt !== null && provedAt <= this.clock && this.clock - provedAt <= 5 * MINUTE;
  }

  isFresh(provedAt: number | null): boolean {
    return !this.isReset && this.fresh(provedAt);
  }

  begin(type: Type, secret: () => Buffer, provedAt: number | null) {
    if (this.authenticator && !this.fresh(provedAt)) return stepUp;
    const usedAt = this.recovery?.usedAt ?? null;
    const recovered = usedAt !== null && provedAt === usedAt && this.clock - usedAt <= HOUR;
    if (this.isReset && !recovered) return stepUp;
    this.write();
    this.pending = { type, secret: secret(), startedAt: this.clock, tries: 0 };
    return done;
  }

  get waiting(): boolean {
    return this.pending !== null && this.pending.tries < 10 && this.clock - this.pending.startedAt < 15 * MINUTE;
  }

  confirm(typed: string) {
    if (!/^\d{6}$/.test(typed)) return malformed;
    if (!this.pending || !this.waiting || this.all.failures >= DISABLE_AFTER) return refused;
    this.write();
    this.pending.tries++;
    const { type, secret } = this.pending;
    const step = stepOf(this.now());
    const match = newest(secret, [typed], type === 'hotp' ? [0, 5] : [step - 1, step + 1]);
    if (match === null) return refused;
    const drift = type === 'totp' ? clamp((match - step) * 0.25) : 0;
    if (this.authenticator) this.forgetDevices();
    this.events.push(this.authenticator ? 'authenticator-replaced' : 'authenticator-added');
    this.authenticator = { type, secret, since: this.clock, last: match, drift, lastUsedAt: this.now() };
    this.pending = null;
    this.recovery = null;
    this.isReset = false;
    this.succeed(type);
    return { accepted: true, at: this.clock };
  }

  verify(typed: string) {
    if (/^\d{6}$/.test(typed)) return this.verifyCode(typed);
    return wellFormed(typed) ? this.verifyBackup(typed) : malformed;
  }

  private verifyCode(typed: string) {
    const has = this.authenticator;
    return this.attempt(has?.type ?? 'totp', () => {
      if (!has) return 'wrong';
      const step = stepOf(this.now());
      const centre = step + Math.round(has.drift);
      const range = has.type === 'hotp' ? [has.last + 1, has.last + 6] : [centre - 1, centre + 1];
      const match = newest(has.secret, [typed], range);
      if (match === null) return 'wrong';
      if (match <= has.last) return 'replayed';
      this.take(has, match, has.drift + (match - step - has.drift) * 0.25);
      return { accepted: true, by: has.type, at: this.clock };
    });
  }

  resync(first: string, second: string) {
    if (![first, second].every((typed) => /^\d{6}$/.test(typed))) return malformed;
    const has = this.authenticator;
    return this.attempt(has?.type ?? 'totp', () => {
      if (!has) return 'wrong';
      const step = stepOf(this.now());
      const range = has.type === 'hotp' ? [has.last + 1, has.last + 49] : [step - 3, step + 2];
      const match = newest(has.secret, [first, second], range);
      if (match === null) return 'wrong';
      if (match + 1 <= has.last) return 'replayed';
      this.take(has, match + 1, match + 1 - step);
      this.events.push('authenticator-resynchronised');
      return { accepted: true, by: has.type, at: this.clock };
    });
  }

  private verifyBackup(typed: string) {
    return this.attempt('backup', () => {
      const spent = this.backup.get(typed);
      if (spent === undefined) return 'wrong';
      if (spent) return 'replayed';
      this.backup.set(typed, true);
      this.succeed('backup');
      const left = this.backupLeft;
      this.events.push('backup-code-used', ...(left <= 3 ? ['backup-codes-low'] : []));
      return { accepted: true, by: 'backup', at: this.clock, left, few: left <= 3 };
    });
  }

  redeem(typed: string) {
    return this.attempt('recovery', () => {
      if (this.recovery?.code !== typed) return 'wrong';
      if (this.recovery.usedAt !== null) return 'replayed';
      if (this.clock - this.recovery.issuedAt >= 24 * HOUR) return 'wrong';
      this.recovery.usedAt = this.clock;
      this.succeed('recovery');
      this.events.push('recovery-code-used');
      return { accepted: true, by: 'recovery', at: this.clock };
    });
  }

  issue(codes: () => readonly string[], provedAt: number | null) {
    if (!this.authenticator) return notPossible;
    if (!this.isFresh(provedAt)) return stepUp;
    this.write();
    this.events.push(this.backup.size > 0 ? 'backup-codes-replaced' : 'backup-codes-issued');
    this.backup = new Map(codes().map((code) => [code, false]));
    this.saved = false;
    return done;
  }

  save() {
    if (!this.known) return;
    this.write();
    this.saved = true;
  }

  disable(provedAt: number | null) {
    if (!this.authenticator) return notPossible;
    if (!this.isFresh(provedAt)) return stepUp;
    if (this.required) return { done: false, why: 'required' };
    this.write();
    this.removeFactors();
    this.events.push('authenticator-removed');
    return done;
  }

  reset(code: () => string, administratorProvedAgo: number) {
    if (administratorProvedAgo > 5 * MINUTE) return stepUp;
    if (!this.authenticator && !this.isReset) return notPossible;
    this.write();
    this.removeFactors();
    this.recovery = { code: code(), issuedAt: this.clock, usedAt: null };
    const expiresAt = this.clock + 24 * HOUR;
    this.own.clear();
    this.all = { failures: 0, since: 0 };
    this.isReset = true;
    this.sessionsFrom = this.clock + 1;
    this.highest = this.sessionsFrom;
    this.events.push('administrator-reset');
    return { done: true, expiresAt };
  }

  sessionHolds(startedAt: number): boolean {
    return startedAt >= this.sessionsFrom;
  }

  signInFrom(device: string): boolean {
    const known = this.devices.get(device);
    if (known) return !known.blocked;
    this.write();
    this.devices.set(device, { until: 0, blocked: false });
    this.events.push('device-new');
    return true;
  }

  changeDevice(how: 'remember' | 'block' | 'unblock' | 'forget', device: string, provedAt: number | null) {
    if (!this.isFresh(provedAt)) return stepUp;
    const known = this.devices.get(device);
    if (!known || (how === 'remember' && known.blocked)) return notPossible;
    this.write();
    if (how === 'remember') known.until = this.clock + 30 * 24 * HOUR;
    else if (how !== 'unblock') known.until = 0;
    if (how === 'block' || how === 'unblock') known.blocked = how === 'block';
    const told = { remember: 'remembered', block: 'blocked', unblock: 'unblocked', forget: 'forgotten' };
    this.events.push(`device-${told[how]}`);
    return done;
  }

  nextStep(device: string | null): string {
    if (this.isReset) return 'recovery-code';
    if (!this.authenticator) return this.required ? 'enrolment' : 'signed-in';
    const known = device === null ? undefined : this.devices.get(device);
    return known && !known.blocked && known.until > this.clock ? 'signed-in' : 'code';
  }

  status() {
    const has = this.authenticator;
    const disabled = has !== null && this.failuresOf(has.type) >= DISABLE_AFTER;
    const waits = this.recovery && this.recovery.usedAt === null && this.clock - this.recovery.issuedAt < 24 * HOUR;
    return {
      authenticator: has ? (disabled ? 'disabled' : 'active') : this.isReset ? 'reset' : 'none',
      type: has?.type ?? null,
      since: has?.since ?? null,
      lastUsedAt: has?.lastUsedAt ?? null,
      locked: this.all.failures >= DISABLE_AFTER,
      backupCodesLeft: this.backupLeft,
      fewLeft: this.backup.size > 0 && this.backupLeft <= 3,
      backupCodesSaved: this.backup.size > 0 && this.saved,
      recoveryUntil: waits ? this.recovery!.issuedAt + 24 * HOUR : null,
    };
  }

  private get backupLeft(): number {
    return [...this.backup.values()].filter((spent) => !spent).length;
  }

  private failuresOf(kind: Kind): number {
    return this.own.get(kind)?.failures ?? 0;
  }

  /** Counts first, looks then. Nobody's attempt is looked at as well, and never right. */
  private attempt<T>(kind: Kind, look: () => T | 'wrong' | 'replayed'): T | object {
    if (!this.known) return refused;
    this.write();
    if (this.all.failures >= DISABLE_AFTER || this.failuresOf(kind) >= DISABLE_AFTER) return refused;
    const own = this.own.get(kind) ?? { failures: 0, since: 0 };
    const seconds = Math.max(this.waitOf(own), this.waitOf(this.all));
    if (seconds > 0) return { accepted: false, why: 'wait', seconds };
    this.own.set(kind, { failures: own.failures + 1, since: this.now() });
    this.all = { failures: this.all.failures + 1, since: this.now() };
    const seen = look();
    if (seen !== 'wrong' && seen !== 'replayed') return seen;
    const replays = { totp: 'code', hotp: 'code', backup: 'backup-code', recovery: 'recovery-code' };
    if (seen === 'replayed') this.events.push(`${replays[kind]}-replayed`);
    if (this.failuresOf(kind) === 5) this.events.push('many-failures');
    if (this.failuresOf(kind) === DISABLE_AFTER) this.events.push('authenticator-disabled');
    if (this.all.failures === DISABLE_AFTER) this.events.push('account-locked');
    return refused;
  }

  private waitOf({ failures, since }: { failures: number; since: number }): number {
    if (failures < 5) return 0;
    const wait = Math.min(HOUR, 30 * SECOND * 2 ** (failures - 5));
    return Math.max(0, Math.ceil((wait - (this.now() - since)) / SECOND));
  }

  private take(has: Authenticator, match: number, drift: number): void {
    has.last = match;
    has.drift = has.type === 'totp' ? clamp(drift) : 0;
    has.lastUsedAt = this.now();
    this.succeed(has.type);
  }

  private succeed(kind: Kind): void {
    this.all.failures = Math.max(0, this.all.failures - this.failuresOf(kind));
    this.own.delete(kind);
  }

  private removeFactors(): void {
    this.authenticator = null;
    this.pending = null;
    this.backup.clear();
    this.saved = false;
    this.forgetDevices();
  }

  private forgetDevices(): void {
    for (const device of this.devices.values()) device.until = 0;
  }

  /** Something of this user is written now: the clock is looked at, and waits that would begin in the future begin now. */
  private write(): void {
    const now = this.now();
    if (this.known && now < this.last - SECOND) this.events.push('clock-went-back');
    this.known = true;
    this.last = now;
    this.highest = Math.max(this.highest, now);
    for (const counter of [this.all, ...this.own.values()]) counter.since = Math.min(counter.since, now);
  }
}

/** The newest place of the range, both ends included, where these codes follow one another. */
function newest(secret: Buffer, typed: readonly string[], [from, to]: readonly number[]): number | null {
  for (let at = to!; at >= Math.max(0, from!); at--)
    if (typed.every((code, after) => codeAt(secret, at + after) === code)) return at;
  return null;
}

const clamp = (drift: number) => Math.max(-2, Math.min(2, drift));

/** The shape of a backup code as it is shown; the tests type no other. */
const wellFormed = (typed: string) => /^\d[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{6}){2}$/.test(typed);
