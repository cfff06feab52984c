import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { decodeBase32 } from '../../../core/bytes/base32.ts';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import type { Random } from '../../../core/crypto/random.ts';
import { verifierSettings } from '../../../core/verifier/settings.ts';
import { memoryStore } from '../../../core/verifier/stores/memory.ts';
import { createVerifier, type Verifier } from '../../../core/verifier/verifier.ts';
import { START } from '../person.ts';
import { DISABLE_AFTER, Reference } from './reference.ts';

export const ADA = 'ada';
export const ACME = 'acme';

/** The real verifier on a memory store, with ports that cost little and a chance that can be repeated. */
function verifierAt(clock: { now: number }, seed: number): Verifier {
  return createVerifier({
    store: memoryStore(() => clock.now),
    random: chance(seed),
    seal: { seal: async (secret) => secret, open: async (sealed) => sealed },
    place: async (code) => createHash('sha256').update(code).digest().readUInt32BE(),
    hash: async (code, salt) => new Uint8Array(createHash('sha256').update(salt).update(code).digest()),
    settings: verifierSettings({ issuer: 'Acme', disableAfter: DISABLE_AFTER }),
  });
}

function chance(seed: number): Random {
  let drawn = 0;
  return (length) => {
    const bytes: Bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32)
      bytes.set(
        createHash('sha256')
          .update(`${seed} ${drawn++}`)
          .digest()
          .subarray(0, length - at),
        at,
      );
    return bytes;
  };
}

/** Verifier and reference side by side, and what a person holds: proofs, phones, papers, cookies. */
export class World {
  readonly clock = { now: START };
  readonly verifier: Verifier;
  readonly reference = new Reference(() => this.clock.now);
  /** What has been accepted once, whatever anybody says: it never may be again. */
  readonly spent = new Set<string>();
  /** The last full proof and the last recovery, as a session keeps them. */
  session: number | null = null;
  recovered: number | null = null;
  /** Papers and phones that were good once. */
  readonly papers: string[] = [];
  readonly recoveryCodes: string[] = [];
  readonly secrets: Buffer[] = [];
  readonly cookies: { readonly token: string; readonly id: string }[] = [];

  constructor(seed: number) {
    this.verifier = verifierAt(this.clock, seed);
  }

  keepSecret(base32: string): Buffer {
    const secret = Buffer.from(decodeBase32(base32));
    this.secrets.push(secret);
    return secret;
  }

  /** What the two say must be the same. */
  agree(real: unknown, expected: unknown): void {
    assert.deepStrictEqual(real, expected);
  }

  /** Whatever the reference says: what was accepted is spent. */
  spend(what: string): void {
    assert.ok(!this.spent.has(what), `accepted twice: ${what}`);
    this.spent.add(what);
  }

  /** Everything that can be asked without changing anything. */
  async compare(): Promise<void> {
    const { verifier, reference } = this;
    this.agree(await verifier.status(ADA), reference.status());
    this.agree(await verifier.proofTime(ADA), reference.clock);
    this.agree((await verifier.pendingEnrolment(ADA, ADA)) !== null, reference.waiting);
    this.agree(
      (await verifier.events(ADA)).map(({ kind }) => kind),
      reference.events,
    );
    const cookie = this.cookies.at(-1) ?? null;
    const step = await verifier.nextStep(ADA, { organisation: ACME, device: cookie?.token ?? null });
    this.agree(step, reference.nextStep(cookie?.id ?? null));
    for (const proof of [this.session, this.recovered])
      if (proof !== null) {
        this.agree(await verifier.isFresh(ADA, proof), reference.isFresh(proof));
        this.agree(await verifier.sessionHolds(ADA, proof), reference.sessionHolds(proof));
      }
  }
}
