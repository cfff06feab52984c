import type { Context, MiddlewareHandler } from 'hono';
import { signedIn, type Visit } from './visit.ts';

const isRestricted = (c: Context) => (c.get('visit') as Visit).session?.level === 'restricted';
const ownPages = (enrol: string): readonly string[] => [enrol, `${enrol}/qr.png`];

/** What a recovery code opened leads nowhere but to `enrol`, where a new method is set up, and to signing out. */
export const onlyEnrolment =
  (enrol: string): MiddlewareHandler =>
  async (c, next) => {
    const elsewhere = ![...ownPages(enrol), '/login', '/sign-out'].includes(c.req.path);
    if (isRestricted(c) && elsewhere) return c.redirect(enrol, 303);
    await next();
  };

/** Whoever is signed in; and to the page `enrol`, who came with a recovery code. */
export const signedInOrEnrolling =
  (enrol: string): MiddlewareHandler =>
  (c, next) =>
    isRestricted(c) && ownPages(enrol).includes(c.req.path) ? next() : signedIn(c, next);
