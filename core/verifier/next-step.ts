import { clockOf } from './account.ts';
import { deviceOf, isRemembered } from './devices.ts';
import { modeOf } from './organisation.ts';
import { type Ports, transact } from './ports.ts';

/** What a sign-in needs after the password. `enrolment`: no session before a new authenticator is confirmed. `recovery-code`: an administrator reset it. */
export type NextStep = 'signed-in' | 'code' | 'enrolment' | 'recovery-code';

/** Decides it. `organisation`: the one whose rule holds; `device`: the token of the device's cookie, of a user who asked to be remembered there. */
export async function nextStep(
  ports: Ports,
  user: string,
  { organisation, device }: { readonly organisation?: string; readonly device?: string | null } = {},
): Promise<NextStep> {
  const id = await deviceOf(device);
  return transact(ports, async (tx, now): Promise<NextStep> => {
    if ((await tx.read('account', user))?.value.reset) return 'recovery-code';
    if (await tx.read('authenticator', user)) {
      const remembered = id !== null && (await isRemembered(tx, user, id, await clockOf(tx, user, now)));
      return remembered ? 'signed-in' : 'code';
    }
    return (await modeOf(tx, organisation)) === 'required' ? 'enrolment' : 'signed-in';
  });
}
