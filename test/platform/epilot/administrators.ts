import type { MiddlewareHandler } from 'hono';
import { type Env, sessionOf } from '../visit.ts';
import type { EpilotWords } from './words/en.ts';

/** Refuses whoever is no administrator of their organisation. */
export const administratorsOnly: MiddlewareHandler<Env<EpilotWords>> = async (c, next) => {
  if (!sessionOf(c).person.administrator) return c.text(c.get('visit').words.administratorsOnly, 403);
  await next();
};
