import { createPrivateKey, createPublicKey, hkdfSync, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { sign, verify } from 'hono/jwt';
import * as v from 'valibot';

const LIFE_S = 120;
const ISSUER = 'sso.localhost';
/** PKCS #8 of an Ed25519 key (RFC 8410 §7) up to its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const table = `CREATE TABLE IF NOT EXISTS spent_assertions (id TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT;`;

const Claims = v.object({ jti: v.string(), nonce: v.string(), exp: v.number(), email: v.string(), name: v.string() });

/** Who somebody is, for one host and one sign-in of theirs: `state` is what that host gave the browser. */
export interface Assertion {
  readonly audience: string;
  readonly state: string;
  readonly email: string;
  readonly name: string;
}

export type Assertions = ReturnType<typeof assertionsOf>;

/** Statements of the identity provider: JSON Web Tokens signed with Ed25519 (RFC 8037), good for two minutes and once. */
export function assertionsOf(database: DatabaseSync, key: Uint8Array, now: () => number) {
  database.exec(table);
  const forget = database.prepare('DELETE FROM spent_assertions WHERE until < ?');
  const spend = database.prepare('INSERT INTO spent_assertions VALUES (?, ?) ON CONFLICT DO NOTHING');
  const seed = Buffer.from(hkdfSync('sha256', key, '', 'identity provider', 32));
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const signing = privateKey.export({ format: 'jwk' });
  const checking = createPublicKey(privateKey).export({ format: 'jwk' });

  return {
    issue({ audience, state, email, name }: Assertion): Promise<string> {
      const exp = Math.floor(now() / 1000) + LIFE_S;
      const claims = { iss: ISSUER, aud: audience, jti: randomUUID(), nonce: state, exp, email, name };
      return sign(claims, signing, 'EdDSA');
    },
    /** Whose address an assertion states to `audience`, for the sign-in that `state` belongs to; null when it is not good (any more). */
    async redeem(token: string, audience: string, state: string): Promise<string | null> {
      // The platform's clock can be turned by tests: the time is compared here.
      const options = { alg: 'EdDSA', iss: ISSUER, aud: audience, exp: false, iat: false, nbf: false } as const;
      const claims = v.safeParse(Claims, await verify(token, checking, options).catch(() => null));
      if (!claims.success || claims.output.nonce !== state || claims.output.exp * 1000 <= now()) return null;
      forget.run(now());
      const { jti, exp, email } = claims.output;
      return Number(spend.run(jti, exp * 1000).changes) === 1 ? email : null;
    },
  };
}
