import { describe, expect, test } from 'vitest';
import { databases } from './given.ts';
import { enrolled, recoveryCodeFor, START, verifierOver } from './person.ts';

const DAY = 24 * 60 * 60_000;
const refused = { accepted: false, why: 'refused' };

describe.each(databases)('a recovery code on $name', (database) => {
  const world = async () => {
    const clock = { now: START };
    const verifier = verifierOver(await database.open(() => clock.now));
    await enrolled(verifier, clock, 'ada');
    return { clock, verifier, code: await recoveryCodeFor(verifier, 'ada'), issued: clock.now };
  };

  test('is good until one millisecond before 24 hours', async () => {
    const { clock, verifier, code, issued } = await world();
    clock.now = issued + DAY - 1;
    expect(await verifier.redeemRecoveryCode('ada', code)).toMatchObject({ accepted: true });
  });

  test('is void at 24 hours, and a clock set back revives nothing', async () => {
    const { clock, verifier, code, issued } = await world();
    clock.now = issued + DAY;
    expect(await verifier.redeemRecoveryCode('ada', code)).toEqual(refused);
    clock.now = issued + 1;
    expect(await verifier.redeemRecoveryCode('ada', code)).toEqual(refused);
    expect(await verifier.status('ada')).toMatchObject({ recoveryUntil: null });
  });

  test('a clock set back before it was made gives it no longer life', async () => {
    const { clock, verifier, code, issued } = await world();
    clock.now = issued - DAY;
    expect(await verifier.status('ada')).toMatchObject({ recoveryUntil: issued + DAY });
    clock.now = issued + DAY;
    expect(await verifier.redeemRecoveryCode('ada', code)).toEqual(refused);
  });

  test('an earlier code is void from the next reset on', async () => {
    const { verifier, code } = await world();
    const next = await recoveryCodeFor(verifier, 'ada');
    expect(await verifier.redeemRecoveryCode('ada', code)).toEqual(refused);
    expect(await verifier.redeemRecoveryCode('ada', next)).toMatchObject({ accepted: true });
  });
});
