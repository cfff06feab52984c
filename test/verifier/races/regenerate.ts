import type { Store } from '../../../core/verifier/store.ts';
import { backupCodesFor, type Clock, enrolled, verifierOver } from '../person.ts';

const BEFORE = 4;
const AFTER = 2;
/** Hashing ten codes takes about so many turns of the event loop: the submissions begin at each of them in turn. */
const LATEST_TURN = 60;

/**
 * New backup codes while somebody signs in with an old one, on several servers, `rounds` times for one user. Gives what must not be,
 * in words; how the races went, to see that both ways happen.
 */
export async function regenerateRaces(servers: readonly Store[], clock: Clock, user: string, rounds: number) {
  const verifiers = servers.map((store) => verifierOver(store));
  const at = (index: number) => verifiers[index % verifiers.length]!;
  const outcome = { usedFirst: 0, replacedFirst: 0, wrong: [] as string[] };
  await enrolled(at(0), clock, user);
  let codes = await backupCodesFor(at(0), user);
  let seen = (await at(0).events(user)).length;
  for (let round = 0; round < rounds; round++) {
    const old = codes[round % codes.length]!;
    const verify = (_: unknown, index: number) => at(index + 1).verify(user, old);
    const turns = round % LATEST_TURN;
    const during = Array.from({ length: BEFORE }, async (_, index) => {
      for (let turn = 0; turn < turns; turn++) await new Promise((next) => setImmediate(next));
      return verify(_, index);
    });
    const after = backupCodesFor(at(0), user).then(async (issued) => {
      codes = issued;
      return Promise.all(Array.from({ length: AFTER }, verify));
    });
    const late = (await after).filter(({ accepted }) => accepted).length;
    const accepted = (await Promise.all(during)).filter((verdict) => verdict.accepted).length;
    // The log is written in the order of the commits.
    const news = await at(0).events(user, seen);
    seen += news.length;
    const [used, replaced] = (['backup-code-used', 'backup-codes-replaced'] as const).map((kind) =>
      news.findIndex((event) => event.kind === kind),
    ) as [number, number];
    if (late > 0) outcome.wrong.push(`round ${round}: an old code was accepted after the new set was there`);
    if (accepted > 1) outcome.wrong.push(`round ${round}: one code was accepted ${accepted} times`);
    if (accepted !== (used === -1 ? 0 : 1)) outcome.wrong.push(`round ${round}: the log does not say what happened`);
    if (used > replaced) outcome.wrong.push(`round ${round}: an old code was spent after the new set was written`);
    if ((await at(0).status(user)).backupCodesLeft !== codes.length)
      outcome.wrong.push(`round ${round}: a new code is missing`);
    outcome[accepted ? 'usedFirst' : 'replacedFirst']++;
  }
  return outcome;
}
