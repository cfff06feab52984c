import { createECDH } from 'node:crypto';
import { encodeBase64Url } from '../../core/bytes/base64.ts';
import { makeEscrowSlot } from '../../core/vault/slots/escrow.ts';
import { makeRecoverySlot } from '../../core/vault/slots/recovery.ts';
import { seededRandom } from './assemble.ts';
import { bent, layGround } from './ground.ts';
import { sampleVault } from './sample-vault.ts';
import type { Vector } from './vector.ts';

/** An organisation's key: what it opens, what it does not, and every shape of its slot that is wrong. */
export async function makeEscrowVectors(): Promise<Vector[]> {
  const random = seededRandom('watchword vault vectors 3');
  const vaultId = encodeBase64Url(random(16));
  const masterKey = random(32);
  const pair = () => {
    const ecdh = createECDH('prime256v1');
    const privateKey = random(32);
    ecdh.setPrivateKey(privateKey);
    return { publicKey: ecdh.getPublicKey('base64url'), given: { escrow: encodeBase64Url(privateKey) } };
  };
  const [ours, theirs] = [pair(), pair()];
  const slot = await makeEscrowSlot({ vaultId, masterKey, publicKey: ours.publicKey, random });
  const second = await makeEscrowSlot({ vaultId, masterKey, publicKey: theirs.publicKey, random });
  const foreignId = encodeBase64Url(random(16));
  const foreign = await makeEscrowSlot({ vaultId: foreignId, masterKey, publicKey: ours.publicKey, random });
  const { slot: kit, code } = await makeRecoverySlot(vaultId, masterKey, random);
  const ground = await layGround({
    vaultId,
    masterKey,
    slots: [kit, slot],
    content: sampleVault(1),
    given: ours.given,
    random,
  });
  const { add, withSlots, headerOf, forged, vectors } = ground;

  await add('success', 'an organisation’s key', {});
  await add('success', 'an organisation’s key, the second of two', withSlots(slot, second), { given: theirs.given });
  await add('success', 'recovery code beside an organisation’s key', {}, { given: { recovery: code } });

  await add('no-match', 'another organisation’s key', {}, { given: theirs.given });
  await add('no-match', 'an organisation’s key where there is no such slot', withSlots(kit));
  await add('no-match', 'escrow slot of another vault', withSlots(foreign));
  await add('no-match', 'escrow slot: its id', withSlots({ ...slot, id: 'other' }));
  await add('no-match', 'escrow slot: its salt, another point', withSlots({ ...slot, salt: second.salt }));
  await add('no-match', 'escrow slot: its salt, off the curve', withSlots({ ...slot, salt: offCurve(slot.salt) }));
  for (const field of ['iv', 'wrap'] as const) {
    await add('no-match', `escrow slot: its ${field}`, withSlots({ ...slot, [field]: bent(slot[field]) }));
  }
  const params = (publicKey: unknown) => withSlots({ ...slot, params: { publicKey } });
  await add('no-match', 'escrow slot: another public key', params(theirs.publicKey));
  await add('no-match', 'escrow slot: a public key off the curve', params(offCurve(ours.publicKey)));

  await add('mac', 'escrow slot removed', await forged(headerOf({ slots: [kit] })), { given: { recovery: code } });
  await add('mac', 'another escrow slot put in', await forged(headerOf({ slots: [kit, slot, second] })));

  const compressed = encodeBase64Url(new Uint8Array([2, ...random(32)]));
  const shapes: [string, unknown][] = [
    ['escrow: no public key', { ...slot, params: {} }],
    ['escrow: a parameter too many', { ...slot, params: { publicKey: ours.publicKey, name: 'Acme' } }],
    ['escrow: a public key that is a number', { ...slot, params: { publicKey: 4 } }],
    ['escrow: a public key as a list', { ...slot, params: { publicKey: [ours.publicKey] } }],
    ['escrow: a compressed public key', { ...slot, params: { publicKey: compressed } }],
    ['escrow: a public key with padding', { ...slot, params: { publicKey: `${ours.publicKey}=` } }],
    ['escrow: a public key that does not begin with 4', { ...slot, params: { publicKey: `A${slot.salt.slice(1)}` } }],
    ['escrow: a salt of 64 bytes', { ...slot, salt: encodeBase64Url(new Uint8Array([4, ...random(63)])) }],
    ['escrow: a salt of 66 bytes', { ...slot, salt: encodeBase64Url(new Uint8Array([4, ...random(65)])) }],
    ['escrow: a salt that does not begin with 4', { ...slot, salt: encodeBase64Url(new Uint8Array(65)) }],
    ['escrow: a wrapped key of 49 bytes', { ...slot, wrap: encodeBase64Url(random(49)) }],
  ];
  for (const [name, wrong] of shapes) await add('slot', name, withSlots(wrong));
  return vectors;
}

/** One bit of a point's y. */
function offCurve(point: string): string {
  const bytes = Buffer.from(point, 'base64url');
  bytes[64]! ^= 1;
  return encodeBase64Url(bytes);
}
