import { expect, test } from 'vitest';
import { MINUTE, stepUp, verifierWorld as world } from '../../test/fixtures/verifier-world.ts';

const organisation = 'acme';

test('optional until an administrator requires it; then a sign-in without an authenticator leads to enrolment', async () => {
  const { verifier, enrolled, clock, kinds } = await world();
  expect(await verifier.organisation(organisation)).toBe('optional');
  expect(await verifier.nextStep('ada', { organisation })).toBe('signed-in');
  const old = { by: 'root', provedAt: clock.now - 5 * MINUTE - 1 };
  expect(await verifier.setOrganisation(organisation, 'required', old)).toEqual(stepUp);
  const order = { by: 'root', provedAt: clock.now };
  expect(await verifier.setOrganisation(organisation, 'required', order)).toEqual({ done: true });
  expect(await verifier.setOrganisation(organisation, 'required', order)).toEqual({ done: true });
  expect(await verifier.nextStep('ada', { organisation })).toBe('enrolment');
  expect(await verifier.nextStep('ada')).toBe('signed-in');
  await enrolled();
  expect(await verifier.nextStep('ada', { organisation })).toBe('code');
  expect(await kinds('organisation acme')).toEqual(['organisation-mode-changed']);
});

test('where it is required nobody turns it off; where it is optional again they do', async () => {
  const { verifier, enrolled } = await world();
  await enrolled();
  const order = async () => ({ by: 'root', provedAt: await verifier.proofTime('root') });
  await verifier.setOrganisation(organisation, 'required', await order());
  const turnOff = async () => verifier.disable('ada', await verifier.proofTime('ada'), { organisation });
  expect(await turnOff()).toEqual({ done: false, why: 'required' });
  expect(await verifier.status('ada')).toMatchObject({ authenticator: 'active', backupCodesLeft: 10 });
  await verifier.setOrganisation(organisation, 'optional', await order());
  expect(await turnOff()).toEqual({ done: true });
});

test('nobody is called what an organisation’s log is called', async () => {
  const { verifier, kinds } = await world();
  await verifier.setOrganisation(organisation, 'required', { by: 'root', provedAt: await verifier.proofTime('root') });
  await expect(verifier.beginEnrolment('organisation acme', 'x')).rejects.toThrow(
    'must not begin with "organisation "',
  );
  expect(await verifier.verify('organisation acme', '123456')).toMatchObject({ accepted: false, why: 'refused' });
  expect(await kinds('organisation acme')).toEqual(['organisation-mode-changed']);
});
