import { Hono } from 'hono';
import * as v from 'valibot';
import { type Env, type Host, sessionOf, signedIn } from '../visit.ts';
import { TOKEN_S, type Tokens } from './tokens.ts';

export const CLIENT = 'epilot-developers';
export const CALLBACK = '/developers/callback';

const Challenge = v.object({
  response_type: v.literal('code'),
  code_challenge: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  code_challenge_method: v.literal('S256'),
});

/** `/oauth2/authorize` (RFC 6749 §4.1.1, RFC 7636 §4.3): the sign-in with both steps comes first. */
export function authorizePages(tokens: Tokens): Hono<Env> {
  const app = new Hono<Env>();
  app.use('/oauth2/authorize', signedIn);
  app.get('/oauth2/authorize', (c) => {
    const redirect = new URL(CALLBACK, c.req.url).href;
    // Nobody is sent to an address that the client did not register (RFC 6749 §3.1.2.4).
    const known = c.req.query('client_id') === CLIENT && c.req.query('redirect_uri') === redirect;
    if (!known) return c.text('This client or its redirect_uri is not registered here.', 400);
    const asked = v.safeParse(Challenge, c.req.query());
    const { person, startedAt } = sessionOf(c);
    const answer: Record<string, string> = asked.success
      ? {
          code: tokens.authorize(person, startedAt, {
            client: CLIENT,
            redirect,
            challenge: asked.output.code_challenge,
          }),
        }
      : { error: 'invalid_request' };
    const state = c.req.query('state');
    const back = new URL(redirect);
    back.search = new URLSearchParams({ ...answer, ...(state ? { state } : {}) }).toString();
    return c.redirect(back.href, 303);
  });
  return app;
}

const TokenRequest = v.object({
  grant_type: v.literal('authorization_code'),
  code: v.string(),
  client_id: v.string(),
  redirect_uri: v.string(),
  code_verifier: v.pipe(v.string(), v.regex(/^[\w.~-]{43,128}$/)),
});

/** `/oauth2/token` and the user API: for applications, which bring no cookie. */
export function apiPages(host: Host, tokens: Tokens): Hono {
  const app = new Hono();

  app.post('/oauth2/token', async (c) => {
    const asked = v.safeParse(TokenRequest, await c.req.parseBody());
    if (!asked.success) return c.json({ error: 'invalid_request' }, 400);
    const { client_id: client, code, code_verifier: verifier, redirect_uri: redirect } = asked.output;
    const token = tokens.exchange(code, { client, redirect, verifier });
    if (token === null) return c.json({ error: 'invalid_grant' }, 400);
    return c.json({ access_token: token, token_type: 'Bearer', expires_in: TOKEN_S });
  });

  app.get('/v1/users/me', async (c) => {
    const token = /^Bearer ([\w-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1];
    const person = token ? await tokens.bearer(token) : null;
    if (!person) return c.json({ error: 'unauthorized' }, 401, { 'www-authenticate': 'Bearer' });
    const { authenticator } = await host.verifier.status(person.id);
    return c.json({
      id: person.id,
      name: person.name,
      email: person.email,
      organization_id: person.organisation,
      mfa_enabled: authenticator === 'active' || authenticator === 'disabled',
    });
  });

  return app;
}
