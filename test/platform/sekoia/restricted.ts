import type { Context, MiddlewareHandler } from 'hono';
import { signedIn, type Visit } from '../visit.ts';
import { ENROL } from './paths.ts';

const isRestricted = (c: Context) => (c.get('visit') as Visit).session?.level === 'restricted';
const own: readonly string[] = [ENROL, `${ENROL}/qr.png`];

/** What a recovery code opened leads nowhere but to setting up a new method, and to signing out. */
export const onlyEnrolment: MiddlewareHandler = async (c, next) => {
  const elsewhere = ![...own, '/login', '/sign-out'].includes(c.req.path);
  if (isRestricted(c) && elsewhere) return c.redirect(ENROL, 303);
  await next();
};

/** Whoever is signed in; and to the page that sets up a method, who came with a recovery code. */
export const signedInOrEnrolling: MiddlewareHandler = (c, next) =>
  isRestricted(c) && own.includes(c.req.path) ? next() : signedIn(c, next);
