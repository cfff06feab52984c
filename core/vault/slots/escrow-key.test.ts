import { expect, test } from 'vitest';
import { organisation } from '../../../test/fixtures/escrow-keys.ts';
import { encodeBase64Url } from '../../bytes/base64.ts';
import { systemRandom } from '../../crypto/random.ts';
import { escrowFingerprint, isEscrowKey } from './escrow-key.ts';

const { publicKey } = organisation;
/** Another character in the same place. */
const bent = (at: number) => publicKey.slice(0, at) + (publicKey[at] === 'A' ? 'B' : 'A') + publicKey.slice(at + 1);
const compressed = encodeBase64Url(new Uint8Array([2, ...systemRandom(32)]));

test('one wrong character in a public key is seen, wherever it is', () => {
  expect(isEscrowKey(publicKey)).toBe(true);
  const wrong = Array.from(publicKey, (_, at) => bent(at));
  expect(wrong.filter(isEscrowKey)).toEqual([]);
  for (const text of ['', 'B', 'not base64url', `${publicKey}=`, compressed]) expect(isEscrowKey(text)).toBe(false);
});

test('the fingerprint is the beginning of the key’s SHA-256, in groups', async () => {
  const example = 'BKn0QurPKmWxBVP7uMDALd3F4cI6gf_zmfmWoXk4W4g0Oh587jhD0TGoSU6zEhSN4v2bIfpWvJrPtrirTHLsokw';
  expect(await escrowFingerprint(example)).toBe('7EE9 2511 2058 05E0');
});
