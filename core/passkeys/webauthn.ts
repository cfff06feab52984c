import { decodeBase64Url, encodeBase64Url } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../crypto/random.ts';
import { newPrfInputs, type PasskeyAnswer, type PasskeyRequest } from '../vault/slots/passkey.ts';
import { PasskeyRefused, type Passkeys, PasskeyUnfit } from './passkeys.ts';

/** ES256, EdDSA, RS256: whatever the authenticator likes, no signature of it is ever checked. */
const ALGORITHMS = [-7, -8, -257];

/**
 * Passkeys by WebAuthn Level 3 with its PRF extension. `rp`: the domain (or the extension's id) that they belong to and its name;
 * `userName`: what the browser's list calls the passkey. Nobody is signed in with them, so challenges are not kept.
 */
export function webauthnPasskeys(
  credentials: CredentialsContainer,
  rp: { readonly id: string; readonly name: string },
  userName: string,
  random: Random,
): Passkeys {
  async function get(requests: readonly PasskeyRequest[], signal?: AbortSignal): Promise<PasskeyAnswer> {
    const ours = requests.filter(({ rpId }) => rpId === rp.id);
    if (ours.length === 0) throw new PasskeyUnfit('passkeys: none of them is for this address');
    const evalByCredential = Object.fromEntries(
      ours.map(({ credentialId, first, second }) => [credentialId, { first, ...(second ? { second } : {}) }]),
    );
    const credential = await asked(() =>
      credentials.get({
        ...(signal ? { signal } : {}),
        publicKey: {
          challenge: random(32),
          rpId: rp.id,
          allowCredentials: ours.map(descriptor),
          // The PRF gives one key with and another without the person being verified: always with.
          userVerification: 'required',
          extensions: { prf: { evalByCredential } },
        },
      }),
    );
    const { results } = credential.getClientExtensionResults().prf ?? {};
    if (!results?.first) throw new PasskeyUnfit('passkeys: this one cannot make keys');
    return answerOf(credential, results);
  }

  return {
    get,

    async available() {
      if (typeof PublicKeyCredential === 'undefined') return false;
      // Older browsers do not say: there the first try tells.
      const capabilities = await PublicKeyCredential.getClientCapabilities?.();
      return capabilities?.['extension:prf'] !== false;
    },

    async create(known, signal) {
      const inputs = newPrfInputs(random);
      const credential = await asked(() =>
        credentials.create({
          ...(signal ? { signal } : {}),
          publicKey: {
            challenge: random(32),
            rp,
            user: { id: random(16), name: userName, displayName: userName },
            pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
            excludeCredentials: known.filter(({ rpId }) => rpId === rp.id).map(descriptor),
            authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
            extensions: { prf: { eval: inputs } },
          },
        }),
      );
      const { enabled, results } = credential.getClientExtensionResults().prf ?? {};
      const credentialId = encodeBase64Url(new Uint8Array(credential.rawId));
      if (!enabled && !results?.first) {
        // Where the browser can, the useless passkey leaves the person's list again.
        await PublicKeyCredential.signalUnknownCredential?.({ rpId: rp.id, credentialId });
        throw new PasskeyUnfit('passkeys: this authenticator cannot make keys');
      }
      // Many authenticators answer only when they are asked a second time.
      const answer = results?.first
        ? answerOf(credential, results)
        : await get([{ credentialId, rpId: rp.id, ...inputs }], signal);
      return { rpId: rp.id, asked: inputs, answer };
    },
  };
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential) return credential as PublicKeyCredential;
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'InvalidStateError')
      throw new PasskeyRefused('passkeys: this authenticator has one for this vault already');
    if (name !== 'NotAllowedError') throw error;
  }
  throw new PasskeyRefused('passkeys: none was given');
}

function descriptor({ credentialId }: PasskeyRequest): PublicKeyCredentialDescriptor {
  return { type: 'public-key', id: decodeBase64Url(credentialId) };
}

function answerOf(
  credential: PublicKeyCredential,
  { first, second }: AuthenticationExtensionsPRFValues,
): PasskeyAnswer {
  return {
    credentialId: encodeBase64Url(new Uint8Array(credential.rawId)),
    first: bytesOf(first),
    second: second ? bytesOf(second) : null,
  };
}

function bytesOf(source: BufferSource): Bytes {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice();
}
