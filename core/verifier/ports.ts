import { encodeBase32 } from '../bytes/base32.ts';
import { decodeBase64, encodeBase64 } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../crypto/random.ts';
import type { Otp } from '../otp/otp.ts';
import type { CodeHash } from './code-hash.ts';
import type { CodePlace } from './code-place.ts';
import type { VerifierEvent } from './events.ts';
import type { SecretSeal } from './secret-seal.ts';
import type { VerifierSettings } from './settings.ts';
import { conflict, type Store, type Transaction } from './store.ts';

/** What every part of the verifier is handed. */
export interface Ports {
  readonly store: Store;
  readonly seal: SecretSeal;
  readonly place: CodePlace;
  readonly hash: CodeHash;
  readonly random: Random;
  readonly settings: VerifierSettings;
  /** Called after a commit with what it wrote to a log, for sending mail. A crash may lose a call, never the event; a throw is ignored. */
  readonly tell?: (owner: string, events: readonly VerifierEvent[]) => void;
}

/** Losing this often means that a record is written without end: give up rather than spin. */
const MOST_TRIES = 500;

/** Runs `work` until its compare-and-set wins. It may run several times: it must do nothing but read and write. */
export async function transact<T>(ports: Ports, work: (tx: Transaction, now: number) => Promise<T>): Promise<T> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const now = await ports.store.now();
    const appended = new Map<string, VerifierEvent[]>();
    const result = await ports.store.transaction((tx) => work(noting(tx, appended), now));
    if (result === conflict) continue;
    for (const [owner, events] of appended) tell(ports, owner, events);
    return result;
  }
  throw new Error('verifier: the record is changed faster than it can be read');
}

function noting(tx: Transaction, appended: Map<string, VerifierEvent[]>): Transaction {
  return {
    read: (kind, id) => tx.read(kind, id),
    list: (kind, owner) => tx.list(kind, owner),
    write: (kind, id, owner, value, expected) => tx.write(kind, id, owner, value, expected),
    remove: (kind, id, expected) => tx.remove(kind, id, expected),
    events: (owner) => tx.events(owner),
    async append(owner, event) {
      await tx.append(owner, event);
      appended.set(owner, [...(appended.get(owner) ?? []), event]);
    },
  };
}

// What was decided and written stands, whatever becomes of the mail about it.
function tell(ports: Ports, owner: string, events: readonly VerifierEvent[]): void {
  try {
    ports.tell?.(owner, events);
  } catch {
    // The event is in the log.
  }
}

/** A secret as the database holds it. */
export async function sealSecret(ports: Ports, user: string, secret: Bytes): Promise<string> {
  return encodeBase64(await ports.seal.seal(secret, user));
}

/** What makes the codes of a stored secret. */
export async function openOtp(
  ports: Ports,
  user: string,
  { sealedSecret, type }: { readonly sealedSecret: string; readonly type: 'totp' | 'hotp' },
): Promise<Otp> {
  return otpOf(ports.settings, await ports.seal.open(decodeBase64(sealedSecret), user), type);
}

/** What makes the codes of a secret, by the platform's settings. */
export function otpOf(settings: VerifierSettings, secret: Bytes, type: 'totp' | 'hotp'): Otp {
  const { algorithm, digits, period } = settings;
  return { type, secret: encodeBase32(secret), algorithm, digits, period, counter: 0 };
}
