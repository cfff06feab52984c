import { argon2CodeHash } from '../../../core/verifier/code-hash.ts';
import type { Store } from '../../../core/verifier/store.ts';
import { codeOf, type Factor, submit } from '../factors.ts';
import { type Clock, verifierOver } from '../person.ts';

const PARALLEL = 64;

/**
 * One code submitted 64 times at once, over all servers alike: how many were accepted. `real`: with Argon2id instead of a cheap
 * keyed hash, which matters for backup and recovery codes alone.
 */
export async function raceOf(
  factor: Factor,
  servers: readonly Store[],
  clock: Clock,
  user: string,
  { real = false } = {},
): Promise<number> {
  const verifiers = servers.map((store) => verifierOver(store, real ? { hash: argon2CodeHash } : {}));
  const typed = await codeOf(factor, verifiers[0]!, clock, user);
  const submissions = Array.from({ length: PARALLEL }, (_, at) =>
    submit(factor, verifiers[at % verifiers.length]!, user, typed),
  );
  return (await Promise.all(submissions)).filter((accepted) => accepted).length;
}
