import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../core/verifier/verdict.ts';
import { databases } from '../given.ts';
import { backupCodesFor, enrolled, START, verifierOver } from '../person.ts';

const PARALLEL = 64;

/** How many were looked at, how many were told to wait. */
function outcomes(verdicts: readonly Verdict[]) {
  const why = verdicts.map((verdict) => (verdict.accepted ? 'accepted' : verdict.why));
  return { refused: why.filter((one) => one === 'refused').length, wait: why.filter((one) => one === 'wait').length };
}

describe.each(databases)('64 wrong codes at once, to four servers on $name', (database) => {
  const world = async () => {
    const clock = { now: START };
    const servers = (await database.servers(() => clock.now)).map((store) => verifierOver(store, { throttle: true }));
    const everywhere = <T>(submit: (at: number, verifier: (typeof servers)[number]) => Promise<T>) =>
      Promise.all(Array.from({ length: PARALLEL }, (_, at) => submit(at, servers[at % servers.length]!)));
    return { clock, verifier: servers[0]!, everywhere };
  };
  const wrong = (right: string) => (right === '111111' ? '222222' : '111111');

  test('against one user: five are looked at', async () => {
    const { clock, verifier, everywhere } = await world();
    const { code } = await enrolled(verifier, clock, 'ada');
    const verdicts = await everywhere((_, server) => server.verify('ada', wrong(code())));
    expect(outcomes(verdicts)).toEqual({ refused: 5, wait: PARALLEL - 5 });
    expect(await verifier.verify('ada', code())).toEqual({ accepted: false, why: 'wait', seconds: 30 });
  });

  test('against one user, codes and backup codes in turns: five are looked at', async () => {
    const { clock, verifier, everywhere } = await world();
    const { code } = await enrolled(verifier, clock, 'ada');
    const [used] = await backupCodesFor(verifier, 'ada');
    expect(await verifier.verify('ada', used!)).toMatchObject({ accepted: true });
    const typed = [wrong(code()), used!];
    const verdicts = await everywhere((at, server) => server.verify('ada', typed[at % 2]!));
    expect(outcomes(verdicts)).toEqual({ refused: 5, wait: PARALLEL - 5 });
  });

  test('from one network against 64 users: twenty are looked at', async () => {
    const { everywhere } = await world();
    const verdicts = await everywhere((at, server) =>
      server.verify(`user-${at}`, '123456', { address: `192.0.2.${at}` }),
    );
    expect(outcomes(verdicts)).toEqual({ refused: 20, wait: PARALLEL - 20 });
  });
});
