import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { From } from '../../core/verifier/attempt.ts';
import type { Verifier } from '../../core/verifier/verifier.ts';
import type { Brand } from './brand.ts';
import type { Facts } from './facts.ts';
import { type HostWords, type Languages, languageOf } from './language.ts';
import { type Look, lookOf } from './look.ts';
import { loginThen } from './next-page.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { People } from './people.ts';
import type { SentCodes } from './sent-codes.ts';
import type { Session, Sessions } from './sessions.ts';
import type { Assertions } from './sso/assertions.ts';

/** What the pages of one host work with. */
export interface Host {
  readonly brand: Brand;
  readonly database: DatabaseSync;
  readonly people: People;
  readonly sessions: Sessions;
  readonly verifier: Verifier;
  readonly sentCodes: SentCodes;
  readonly outbox: Outbox;
  readonly facts: Facts;
  readonly assertions: Assertions;
  readonly now: () => number;
  /** Signs CSRF tokens; lives as long as the data file. */
  readonly csrfKey: Uint8Array;
  /** Backup codes just issued, by session, while they may still be shown. */
  readonly shownOnce: Map<string, { readonly codes: readonly string[]; readonly until: number }>;
  /** The cookie that a session's secret is kept in. */
  readonly cookie: string;
  /** Whether it lists the devices that people sign in from. */
  readonly listsDevices: boolean;
}

/** One request, as its page sees it. */
export interface Visit<W extends HostWords = HostWords> {
  /** Where the request comes from, for the verifier's limit on networks. */
  readonly from: From;
  readonly session: Session | null;
  readonly csrf: string;
  readonly look: Look;
  /** Path that the host's pages begin with; usually empty. */
  readonly base: string;
  /** Tag of the language that `words` are in. */
  readonly lang: string;
  readonly words: W;
}

export interface Env<W extends HostWords = HostWords> {
  /** The address at the other end of the connection, where there is one. */
  Bindings: { readonly address?: string };
  Variables: { visit: Visit<W> };
}

/** A request to one host, whatever its words. */
// biome-ignore lint/suspicious/noExplicitAny: path and input differ from page to page
export type Call<W extends HostWords = HostWords> = Context<Env<W>, any>;

const kept = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;

/** Reads cookie, session, look and language; refuses a form that did not come from one of our own pages. */
export function visiting<W extends HostWords>(host: Host, languages: Languages<W>): MiddlewareHandler<Env<W>> {
  const { base = '' } = host.brand;
  return async (c, next) => {
    let secret = getCookie(c, host.cookie);
    if (!secret) {
      secret = randomBytes(24).toString('base64url');
      setCookie(c, host.cookie, secret, kept);
    }
    const csrf = createHmac('sha256', host.csrfKey).update(secret).digest('base64url');
    const visit = {
      from: addressOf(c),
      session: await heldSession(host, secret),
      csrf,
      look: lookOf(c),
      base,
      ...languageOf(c, languages),
    };
    if (c.req.method === 'POST' && !isJsonSignUp(c)) {
      const token = c.req.header('x-csrf-token') ?? (await posted(c, 'csrf'));
      const fits = token.length === csrf.length && timingSafeEqual(Buffer.from(token), Buffer.from(csrf));
      if (!fits) return c.text(visit.words.staleForm, 403);
    }
    c.set('visit', visit);
    await next();
  };
}

/** Puts a new session's secret into the browser. */
export function keepSession({ cookie }: Host, c: Context, secret: string): void {
  setCookie(c, cookie, secret, kept);
}

/** Sends whoever is not fully signed in to the sign-in page, and back here afterwards. */
export const signedIn: MiddlewareHandler = async (c, next) => {
  const { base, session } = c.get('visit') as Visit;
  if (session?.level !== 'full') return c.redirect(loginThen(c, base), 303);
  await next();
};

/** The session behind `signedIn`. */
export function sessionOf(c: Context): Session {
  const { session } = c.get('visit') as Visit;
  if (!session) throw new Error('platform: this page needs a session');
  return session;
}

/** One field of a posted form as text. Six boxes of one name are read as one text. */
export async function posted(c: Context, field: string): Promise<string> {
  const value = (await c.req.parseBody({ all: true }))[field];
  const parts = Array.isArray(value) ? value : [value];
  return parts.map((part) => (typeof part === 'string' ? part : '')).join('');
}

// Without a server in front of it, as in tests at the level of `fetch`, there are no bindings.
function addressOf(c: Context): From {
  const address = (c.env as Env['Bindings'] | undefined)?.address;
  return address === undefined ? {} : { address };
}

// A page of another site cannot post JSON here without asking first, and is not allowed to.
function isJsonSignUp(c: Context): boolean {
  return c.req.path.endsWith('/sign-up') && (c.req.header('content-type') ?? '').startsWith('application/json');
}

// An administrator's reset ends the sessions that began before it.
async function heldSession({ sessions, verifier }: Host, secret: string): Promise<Session | null> {
  const session = sessions.find(secret);
  if (!session || (await verifier.sessionHolds(session.person.id, session.startedAt))) return session;
  sessions.end(session);
  return null;
}
