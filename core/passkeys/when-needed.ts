import type { Random } from '../crypto/random.ts';
import type { Passkeys } from './passkeys.ts';

/** The browser's passkeys, their code fetched with the first question: whoever unlocks by passphrase never waits for it. See `webauthnPasskeys`. */
export function passkeysWhenNeeded(
  credentials: CredentialsContainer,
  rp: { readonly id: string; readonly name: string },
  userName: string,
  random: Random,
): Passkeys {
  let fetching: Promise<Passkeys> | null = null;
  const fetched = () => {
    fetching ??= import('./webauthn.ts').then(({ webauthnPasskeys }) =>
      webauthnPasskeys(credentials, rp, userName, random),
    );
    return fetching;
  };
  return {
    available: async () => (await fetched()).available(),
    create: async (known, signal) => (await fetched()).create(known, signal),
    get: async (requests, signal) => (await fetched()).get(requests, signal),
  };
}
