import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { NextStep } from '../../core/verifier/next-step.ts';
import { deviceName } from './device-name.ts';
import { wantedPage } from './next-page.ts';
import type { Person } from './people.ts';
import type { Level, Session } from './sessions.ts';
import { type Host, keepSession, type Visit } from './visit.ts';

const DEVICE = 'device';
const YEAR = 365 * 24 * 60 * 60;

/** Starts a session of some level in this browser; the one before it ends, so that what only knew the password opens nothing. */
export async function openSession(
  host: Host,
  c: Context,
  person: Person,
  level: Level,
  { provedAt = null, device = null }: { provedAt?: number | null; device?: string | null } = {},
): Promise<Session> {
  const { session } = c.get('visit') as Visit;
  if (session) host.sessions.end(session);
  const startedAt = await host.verifier.proofTime(person.id);
  const secret = host.sessions.start(person, { level, startedAt, provedAt, device });
  keepSession(host, c, secret);
  return host.sessions.find(secret)!;
}

/** Lets a person in who has given all that is asked; gives the page to go to. A blocked device goes no further. */
export async function admit(host: Host, c: Context, person: Person, provedAt: number | null = null): Promise<string> {
  const { base } = c.get('visit') as Visit;
  if (!host.listsDevices) {
    await openSession(host, c, person, 'full', { provedAt });
    return wantedPage(c, base);
  }
  const name = deviceName(c.req.header('user-agent') ?? '');
  const seen = await host.verifier.signedInFrom(person.id, getCookie(c, DEVICE) ?? null, name);
  if (!seen.allowed) return '/login/blocked';
  setCookie(c, DEVICE, seen.token, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: YEAR });
  await openSession(host, c, person, 'full', { provedAt, device: seen.id });
  return wantedPage(c, base);
}

/** By what the verifier asks of a sign-in after the password: the page of each step, null where nothing is asked. */
export function stepAfterPassword({ verifier }: Host, pages: Readonly<Record<Exclude<NextStep, 'signed-in'>, string>>) {
  return async ({ id, organisation }: Person): Promise<string | null> => {
    const step = await verifier.nextStep(id, { organisation });
    return step === 'signed-in' ? null : pages[step];
  };
}
