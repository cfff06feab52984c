import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Person } from '../people.ts';
import type { Host } from '../visit.ts';

/** Ed25519, ECDSA with P-256, RSA (COSE): what every authenticator of today has one of. */
const ALGORITHMS = [-8, -7, -257];
const CHALLENGE_MS = 5 * 60_000;

const table = `
  CREATE TABLE IF NOT EXISTS passkeys (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE, public_key BLOB NOT NULL,
    counter INTEGER NOT NULL, added_at INTEGER NOT NULL
  ) STRICT;
`;

export type Passkeys = ReturnType<typeof passkeysOf>;

/**
 * The passkeys of one host (WebAuthn level 3, user verification required: one gesture is both factors). `browser` is a browser's CSRF
 * token: a challenge is for one browser, once. `origin` is that of the request.
 */
export function passkeysOf({ brand, database, now, people }: Host) {
  database.exec(table);
  const insert = database.prepare('INSERT INTO passkeys VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const find = database.prepare('SELECT * FROM passkeys WHERE id = ?');
  const own = database.prepare('SELECT id, added_at FROM passkeys WHERE person = ? ORDER BY added_at');
  const count = database.prepare('UPDATE passkeys SET counter = ? WHERE id = ?');
  const drop = database.prepare('DELETE FROM passkeys WHERE id = ? AND person = ?');
  const challenges = new Map<string, { readonly challenge: string; readonly until: number }>();
  const remember = (browser: string, challenge: string) => {
    for (const [key, { until }] of challenges) if (until <= now()) challenges.delete(key);
    challenges.set(browser, { challenge, until: now() + CHALLENGE_MS });
  };
  const recall = (browser: string) => {
    const kept = challenges.get(browser);
    challenges.delete(browser);
    return kept && kept.until > now() ? kept.challenge : null;
  };
  const expected = (origin: string) => ({
    expectedOrigin: origin,
    expectedRPID: brand.host,
    requireUserVerification: true,
  });

  return {
    of: ({ id }: Person) => own.all(id).map((row) => ({ id: String(row.id), addedAt: Number(row.added_at) })),
    remove: ({ id }: Person, passkey: string) => void drop.run(passkey, id),

    async creationOptions(browser: string, person: Person) {
      const options = await generateRegistrationOptions({
        rpName: brand.name,
        rpID: brand.host,
        userID: new TextEncoder().encode(person.id),
        supportedAlgorithmIDs: ALGORITHMS,
        userName: person.login,
        userDisplayName: person.name,
        excludeCredentials: own.all(person.id).map((row) => ({ id: String(row.id) })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      remember(browser, options.challenge);
      return options;
    },
    /** Keeps a new passkey; false when it does not answer the challenge. */
    async add(browser: string, origin: string, person: Person, response: unknown): Promise<boolean> {
      const challenge = recall(browser);
      if (challenge === null) return false;
      const made = await verifyRegistrationResponse({
        response: response as RegistrationResponseJSON,
        expectedChallenge: challenge,
        supportedAlgorithmIDs: ALGORITHMS,
        ...expected(origin),
      }).catch(() => null);
      if (!made?.verified) return false;
      const { id, publicKey, counter } = made.registrationInfo.credential;
      return Number(insert.run(id, person.id, publicKey, counter, now()).changes) === 1;
    },

    async requestOptions(browser: string) {
      const options = await generateAuthenticationOptions({ rpID: brand.host, userVerification: 'required' });
      remember(browser, options.challenge);
      return options;
    },
    /** Whose passkey answered the challenge; null when none did. */
    async signIn(browser: string, origin: string, response: unknown): Promise<Person | null> {
      const challenge = recall(browser);
      const id = (response as { id?: unknown } | null)?.id;
      const row = typeof id === 'string' ? find.get(id) : undefined;
      if (challenge === null || !row) return null;
      const answer = await verifyAuthenticationResponse({
        response: response as AuthenticationResponseJSON,
        expectedChallenge: challenge,
        credential: {
          id: String(row.id),
          publicKey: Uint8Array.from(row.public_key as Uint8Array),
          counter: Number(row.counter),
        },
        ...expected(origin),
      }).catch(() => null);
      if (!answer?.verified) return null;
      count.run(answer.authenticationInfo.newCounter, String(row.id));
      return people.byId(String(row.person));
    },
  };
}
