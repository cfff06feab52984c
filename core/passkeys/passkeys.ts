import type { NewPasskey } from '../storage/keeper.ts';
import type { PasskeyAnswer, PasskeyRequest } from '../vault/slots/passkey.ts';

/** The browser's passkeys, as a home gives them. Each call shows the browser's own question; make it from a press. */
export interface Passkeys {
  /** Whether to offer them at all; false where the browser has none, or none that can open a vault. */
  available(): Promise<boolean>;
  /** A new passkey for the vault. `known`: the vault's passkeys, so that one authenticator is not asked twice. Throws PasskeyRefused, PasskeyUnfit. */
  create(known: readonly PasskeyRequest[], signal?: AbortSignal): Promise<Omit<NewPasskey, 'name'>>;
  /** The answer of whichever of these is at hand. Throws PasskeyRefused, PasskeyUnfit. */
  get(requests: readonly PasskeyRequest[], signal?: AbortSignal): Promise<PasskeyAnswer>;
}

/** The person said no, took too long, or has none of these passkeys here: browsers do not tell which. */
export class PasskeyRefused extends Error {
  override name = 'PasskeyRefused';
}

/** A passkey that cannot make keys (no PRF), or is not for this address. */
export class PasskeyUnfit extends Error {
  override name = 'PasskeyUnfit';
}
