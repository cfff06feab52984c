import { encodeBase64Url } from '../../core/bytes/base64.ts';
import { hkdf } from '../../core/crypto/hkdf.ts';
import { makePasskeySlot, newPrfInputs } from '../../core/vault/slots/passkey.ts';
import { makeRecoverySlot } from '../../core/vault/slots/recovery.ts';
import { writeRecoveryCode } from '../../core/vault/slots/recovery-code.ts';
import { seededRandom } from './assemble.ts';
import { bent, layGround } from './ground.ts';
import { sampleVault } from './sample-vault.ts';
import type { Given, Vector } from './vector.ts';

/** Recovery codes and passkeys: what opens, what does not, and every shape that is wrong. */
export async function makeWaysVectors(): Promise<Vector[]> {
  const random = seededRandom('watchword vault vectors 2');
  const vaultId = encodeBase64Url(random(16));
  const masterKey = random(32);
  const { slot, code } = await makeRecoverySlot(vaultId, masterKey, random);
  const other = await makeRecoverySlot(vaultId, masterKey, random);
  const foreign = await makeRecoverySlot(encodeBase64Url(random(16)), masterKey, random);

  const prf = (seed: string, input: Uint8Array<ArrayBuffer>) => hkdf(new TextEncoder().encode(seed), input, 'prf');
  const passkey = async (credentialId: string, both: boolean, rpId = 'watchword.example') => {
    const asked = newPrfInputs(random);
    const second = both ? await prf(credentialId, asked.second) : null;
    const answer = { credentialId, first: await prf(credentialId, asked.first), second };
    const made = await makePasskeySlot({ vaultId, masterKey, rpId, asked, answer, random });
    const given = { credentialId, first: encodeBase64Url(answer.first), second: second && encodeBase64Url(second) };
    return { slot: made, given: { passkey: given } };
  };
  const phone = await passkey(encodeBase64Url(random(16)), true);
  const key = await passkey(encodeBase64Url(random(64)), false);
  const content = sampleVault(1);
  const ground = await layGround({
    vaultId,
    masterKey,
    slots: [slot, phone.slot],
    content,
    given: { recovery: code },
    random,
  });
  const { add, withSlots, headerOf, forged, vectors } = ground;
  const by = (recovery: string): { given: Given } => ({ given: { recovery } });

  await add('success', 'recovery code, as it is printed', {});
  await add('success', 'recovery code, small and without dashes', {}, by(code.toLowerCase().replaceAll('-', '')));
  await add('success', 'recovery code, O for 0 and l for 1', {}, by(code.replaceAll('0', 'O').replaceAll('1', 'l')));
  await add('success', 'recovery code, spaces and long dashes', {}, by(` ${code.replaceAll('-', ' – ')} `));
  await add('success', 'recovery code, the second of two', withSlots(other.slot, slot));
  await add('success', 'passkey, two outputs', {}, { given: phone.given });
  await add('success', 'passkey, one output', withSlots(slot, key.slot), { given: key.given });
  await add('success', 'passkey, the second of two', withSlots(key.slot, phone.slot, slot), { given: phone.given });
  const longest = await passkey(encodeBase64Url(random(1023)), true, 'w'.repeat(253));
  await add('success', 'passkey, the longest id and address', withSlots(longest.slot), { given: longest.given });
  const noted = { ...content, slotNotes: { [slot.id]: { name: 'in the safe', createdAt: 1, provedAt: null } } };
  await add('success', 'slots with names', { padded: ground.padJson(noted) }, { content: noted });

  const characters = code.replaceAll('-', '');
  const last = characters.at(-1)!;
  const mistyped: [string, string][] = [
    ['a character less', characters.slice(0, -1)],
    ['a character more', `${characters}0`],
    ['nothing', ''],
    ['only dashes', '----'],
    ['a U', `U${characters.slice(1)}`],
    ['a letter outside ASCII', `ß${characters.slice(1)}`],
    ['a checksum that is off by one', characters.slice(0, -1) + (last === '0' ? '1' : '0')],
    ['a character of the code wrong', (characters[0] === '7' ? '8' : '7') + characters.slice(1)],
    ['backwards', [...characters].reverse().join('')],
  ];
  for (const [name, text] of mistyped) await add('mistyped', `recovery code: ${name}`, {}, by(text));

  await add('no-match', 'recovery code of another vault', {}, by(foreign.code));
  await add('no-match', 'recovery code of nobody', {}, by(await writeRecoveryCode(random(20))));
  await add('no-match', 'recovery code of all zeros', {}, by(await writeRecoveryCode(new Uint8Array(20))));
  await add('no-match', 'recovery code where there is no such slot', withSlots(phone.slot));
  await add('no-match', 'recovery slot of another vault', withSlots(foreign.slot), by(foreign.code));
  for (const field of ['salt', 'iv', 'wrap'] as const) {
    await add('no-match', `recovery slot: its ${field}`, withSlots({ ...slot, [field]: bent(slot[field]) }));
  }
  await add('no-match', 'recovery slot: its id', withSlots({ ...slot, id: 'other' }));
  const { passkey: answer } = phone.given;
  const wrongAnswers: [string, typeof answer][] = [
    ['its first output', { ...answer, first: bent(answer.first) }],
    ['its second output', { ...answer, second: bent(answer.second!) }],
    ['the second output missing', { ...answer, second: null }],
    ['the outputs exchanged', { ...answer, first: answer.second!, second: answer.first }],
    ['another credential', { ...answer, credentialId: 'AAAA' }],
  ];
  for (const [name, wrong] of wrongAnswers)
    await add('no-match', `passkey: ${name}`, {}, { given: { passkey: wrong } });
  const one = { passkey: { ...key.given.passkey, second: answer.second } };
  await add('no-match', 'passkey: an output too many', withSlots(key.slot), { given: one });
  const params = phone.slot.params;
  const moved = withSlots({ ...phone.slot, params: { ...params, rpId: 'elsewhere.example' } });
  await add('no-match', 'passkey slot: its address', moved, { given: phone.given });
  await add('no-match', 'passkey slot: its salt', withSlots({ ...phone.slot, salt: bent(phone.slot.salt) }), {
    given: phone.given,
  });
  await add(
    'no-match',
    'passkey slot called a recovery slot',
    withSlots({ ...slot, id: phone.slot.id, wrap: phone.slot.wrap }),
  );

  await add('mac', 'recovery slot removed', await forged(headerOf({ slots: [phone.slot] })), { given: phone.given });
  await add('mac', 'passkey slot removed', await forged(headerOf({ slots: [slot] })));
  await add('mac', 'recovery and passkey slot in another order', await forged(headerOf({ slots: [phone.slot, slot] })));
  await add('mac', 'another recovery slot put in', await forged(headerOf({ slots: [slot, phone.slot, other.slot] })));
  await add('mac', 'passkey slot exchanged', await forged(headerOf({ slots: [slot, key.slot] })));

  const shapes: [string, unknown][] = [
    ['recovery: a parameter', { ...slot, params: { memoryKiB: 65_536 } }],
    ['recovery: a salt of 15 bytes', { ...slot, salt: encodeBase64Url(random(15)) }],
    ['recovery: a salt of 17 bytes', { ...slot, salt: encodeBase64Url(random(17)) }],
    ['recovery: a wrapped key of 49 bytes', { ...slot, wrap: encodeBase64Url(random(49)) }],
    ['passkey: no address', { ...phone.slot, params: { credentialId: params.credentialId } }],
    ['passkey: no credential', { ...phone.slot, params: { rpId: params.rpId } }],
    ['passkey: a parameter too many', { ...phone.slot, params: { ...params, transports: ['usb'] } }],
    ['passkey: an empty address', { ...phone.slot, params: { ...params, rpId: '' } }],
    ['passkey: an address in capitals', { ...phone.slot, params: { ...params, rpId: 'Watchword.example' } }],
    ['passkey: an address of 254 characters', { ...phone.slot, params: { ...params, rpId: 'w'.repeat(254) } }],
    ['passkey: an address that is a number', { ...phone.slot, params: { ...params, rpId: 1 } }],
    ['passkey: an address with a port', { ...phone.slot, params: { ...params, rpId: 'watchword.example:8443' } }],
    ['passkey: an empty credential', { ...phone.slot, params: { ...params, credentialId: '' } }],
    ['passkey: a credential with padding', { ...phone.slot, params: { ...params, credentialId: 'AA==' } }],
    ['passkey: a credential with unused bits set', { ...phone.slot, params: { ...params, credentialId: 'AB' } }],
    [
      'passkey: a credential of 1,024 bytes',
      { ...phone.slot, params: { ...params, credentialId: encodeBase64Url(random(1024)) } },
    ],
    ['passkey: a credential as a list', { ...phone.slot, params: { ...params, credentialId: ['AAAA'] } }],
    ...[0, 31, 33, 63, 65].map((length): [string, unknown] => [
      `passkey: a salt of ${length} bytes`,
      { ...phone.slot, salt: length === 0 ? '' : encodeBase64Url(random(length)) },
    ]),
  ];
  for (const [name, wrong] of shapes) await add('slot', name, withSlots(wrong));
  return vectors;
}
