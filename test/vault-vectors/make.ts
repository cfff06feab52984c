import { encodeBase64Url } from '../../core/bytes/base64.ts';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { encodeUtf8 } from '../../core/bytes/text.ts';
import { open, seal } from '../../core/crypto/aes-gcm.ts';
import { argon2id } from '../../core/crypto/argon2id.ts';
import { hkdf } from '../../core/crypto/hkdf.ts';
import type { KdfCost } from '../../core/crypto/kdf-cost.ts';
import { sha256 } from '../../core/crypto/sha256.ts';
import { changeAccount } from '../../core/vault/edit/change-account.ts';
import { pad } from '../../core/vault/padding.ts';
import { makePasswordSlot } from '../../core/vault/slots/password.ts';
import type { Slot } from '../../core/vault/slots/slot.ts';
import { assemble, type Parts, seededRandom } from './assemble.ts';
import { bent, layGround } from './ground.ts';
import { makeEscrowVectors } from './make-escrow.ts';
import { makeTimesVectors } from './make-times.ts';
import { makeWaysVectors } from './make-ways.ts';
import { BEGIN, sampleVault } from './sample-vault.ts';
import { openUnderBoth } from './two-keys.ts';
import type { Outcome, Vector } from './vector.ts';

/** Every vector, the same on each call. `write.ts` puts them on disk. */
export async function makeVectors(): Promise<Vector[]> {
  return [
    ...(await makeFileVectors()),
    ...(await makeWaysVectors()),
    ...(await makeTimesVectors()),
    ...(await makeEscrowVectors()),
  ];
}

async function makeFileVectors(): Promise<Vector[]> {
  const random = seededRandom('watchword vault vectors 1');
  const passphrase = 'correct horse battery staple';
  const leastCost: KdfCost = { memoryKiB: 19_456, passes: 2, lanes: 1 };
  const vaultId = encodeBase64Url(random(16));
  const masterKey = random(32);
  const otherKey = random(32);

  const passwordSlot = (words: string, cost = leastCost, wrapped = masterKey, of = vaultId): Promise<Slot> =>
    makePasswordSlot({
      vaultId: of,
      masterKey: wrapped,
      passphrase: words,
      cost,
      kdf: (text, salt, each) => argon2id(text, salt, each),
      random,
    });

  const slot = await passwordSlot(passphrase);
  const second = await passwordSlot('second');
  const toOtherKey = await passwordSlot('other key', leastCost, otherKey);
  const unknown = (id: string): Slot => ({
    id,
    type: 'carrier-pigeon',
    params: { loft: 'north', rings: [1, 2] },
    salt: encodeBase64Url(random(5)),
    iv: encodeBase64Url(random(12)),
    wrap: encodeBase64Url(random(64)),
  });
  const pigeon = unknown('pigeon');

  const content = sampleVault(2);
  const ground = await layGround({ vaultId, masterKey, slots: [slot], content, given: { passphrase }, random });
  const { vectors, good, goodFile, headerOf, padJson, macAt, withSlots, flipped, forged } = ground;
  const editedSlot = (changes: Record<string, unknown>) => withSlots({ ...slot, ...changes });
  const withParams = (changes: Record<string, unknown>) => editedSlot({ params: { ...slot.params, ...changes } });
  const add = (
    expect: Outcome,
    name: string,
    parts: Partial<Parts> | Bytes,
    { passphrase: given, ...more }: { passphrase?: string; content?: unknown; readOnly?: true } = {},
  ): Promise<void> =>
    ground.add(expect, name, parts, { ...more, ...(given === undefined ? {} : { given: { passphrase: given } }) });

  // success
  await add('success', 'two accounts', {});
  const empty = sampleVault(0);
  await add('success', 'no accounts', { padded: padJson(empty) }, { content: empty });
  const many = sampleVault(30);
  await add('success', 'thirty accounts, padded by Padmé', { padded: padJson(many) }, { content: many });
  for (const [name, length] of [
    ['content that fills 4 KiB exactly', 4092],
    ['content one byte above 4 KiB', 4093],
  ] as const) {
    const note = 'n'.repeat(length - JSON.stringify(changeAccount(content, 'a0', { note: '' }, BEGIN + 5)).length);
    const filled = { ...content, accounts: { ...content.accounts, a0: { ...content.accounts.a0!, note } } };
    await add('success', name, { padded: padJson(filled) }, { content: filled });
  }
  const later = {
    ...content,
    newThing: { deep: [1, { a: null }] },
    accounts: { ...content.accounts, a0: { ...content.accounts.a0!, shade: 'red' } },
  };
  await add('success', 'fields of a later version', { padded: padJson(later) }, { content: later });
  const last = { ...content, rev: Number.MAX_SAFE_INTEGER };
  await add(
    'success',
    'the last revision there can be',
    { header: headerOf({ rev: last.rev }), padded: padJson(last) },
    { content: last },
  );
  await add('success', 'a slot of an unknown type first', withSlots(pigeon, slot));
  await add('success', 'two passphrases, the second given', withSlots(slot, second), { passphrase: 'second' });
  await add('success', 'sixteen slots', withSlots(...Array.from({ length: 15 }, (_, n) => unknown(`u${n}`)), slot));
  await add('success', 'a writer named beyond ASCII', { header: headerOf({ createdBy: 'Wächter "1"\n €' }) });
  const typed: [string, string, string][] = [
    ['an accent typed as two characters', 'Zürich', 'Zu\u0308rich'],
    ['an accent typed as one character', 'Zu\u0308rich', 'Zürich'],
    ['a no-break and an ideographic space', 'a b c', 'a\u00a0b\u3000c'],
    ['characters beyond the first plane', '🔑 𝒳', '🔑 𝒳'],
  ];
  for (const [name, made, given] of typed) {
    await add('success', `passphrase: ${name}`, withSlots(await passwordSlot(made)), { passphrase: given });
  }
  await add(
    'success',
    'the default cost',
    withSlots(await passwordSlot(passphrase, { memoryKiB: 65_536, passes: 3, lanes: 1 })),
  );
  await add('success', 'four lanes', withSlots(await passwordSlot(passphrase, { ...leastCost, lanes: 4 })));

  // no-match
  const wrong: [string, string][] = [
    ['another', 'correct horse'],
    ['other case', 'Correct horse battery staple'],
    ['a space at the end', `${passphrase} `],
    ['a space less', 'correct horse batterystaple'],
  ];
  for (const [name, given] of wrong) await add('no-match', `passphrase: ${name}`, {}, { passphrase: given });
  await add('no-match', 'passphrase: a ligature is not its letters', withSlots(await passwordSlot('ﬁne')), {
    passphrase: 'fine',
  });
  await add('no-match', 'only a slot of an unknown type', withSlots(pigeon));
  await add('no-match', 'wrapped key: a bit of it', editedSlot({ wrap: bent(slot.wrap) }));
  await add('no-match', 'wrapped key: its iv', editedSlot({ iv: bent(slot.iv) }));
  await add('no-match', 'slot: its salt', editedSlot({ salt: bent(slot.salt) }));
  await add('no-match', 'slot: its id', editedSlot({ id: 'other' }));
  await add(
    'no-match',
    'slot: cheaper than it was made, within limits',
    withSlots({ ...(await passwordSlot(passphrase, { ...leastCost, passes: 3 })), params: slot.params }),
  );
  await add(
    'no-match',
    'slot of another vault',
    withSlots(await passwordSlot(passphrase, leastCost, masterKey, encodeBase64Url(random(16)))),
  );

  // mac
  await add('mac', 'its first bit', flipped(macAt));
  await add('mac', 'its last bit', flipped(macAt + 31));
  await add('mac', 'made with another master key', { macKey: otherKey });
  await add('mac', 'revision edited', await forged(headerOf({ rev: 2 })));
  await add('mac', 'writer edited', await forged(headerOf({ createdBy: 'vectors/2' })));
  await add('mac', 'slot added', await forged(headerOf({ slots: [slot, pigeon] })));
  await add('mac', 'slot put first', await forged(headerOf({ slots: [pigeon, slot] })));
  await add(
    'mac',
    'slot repeated under another id',
    await forged(headerOf({ slots: [slot, { ...slot, id: 'again' }] })),
  );
  const two = await assemble({ ...good, ...withSlots(slot, second) });
  const cutTo = async (...slots: unknown[]): Promise<Bytes> => {
    const signedLength = 12 + encodeUtf8(headerOf({ slots: [slot, second] })).length;
    const header = headerOf({ slots });
    const head = (await assemble({ ...good, header })).subarray(0, 12 + encodeUtf8(header).length);
    return new Uint8Array(Buffer.concat([head, two.subarray(signedLength)]));
  };
  await add('mac', 'slot removed', await cutTo(slot));
  await add('mac', 'slots in another order', await cutTo(second, slot));
  await add('mac', 'slot exchanged', await cutTo(slot, pigeon));
  {
    const header = headerOf({ slots: [slot, toOtherKey] });
    const sealWith = async (before: Bytes): Promise<Uint8Array> => {
      const keys: [Bytes, Bytes] = [
        await hkdf(masterKey, good.saveSalt, 'otpv1/content'),
        await hkdf(otherKey, good.saveSalt, 'otpv1/content'),
      ];
      const aad = await sha256(before);
      const plain = await seal(keys[0], good.iv, aad, good.padded);
      const both = new Uint8Array(openUnderBoth(keys, good.iv, aad, plain.slice(0, -16)));
      if ((await open(keys[0], good.iv, aad, both)) === null || (await open(keys[1], good.iv, aad, both)) === null) {
        throw new Error('vectors: the two-key ciphertext does not open under both keys');
      }
      return both;
    };
    await add(
      'mac',
      'ciphertext that opens under two keys, the second given',
      { header, sealWith },
      { passphrase: 'other key' },
    );
  }

  // version
  await add('version', 'major 2', { major: 2 });
  await add('version', 'major 255', { major: 255 });
  await add('version', 'suite 2', { suite: 2 });
  await add(
    'success',
    'a reader of version 2 is needed to write',
    { header: headerOf({ minReader: 2 }) },
    { readOnly: true },
  );
  await add('version', 'a reader of version 2 is needed, for a header of other fields', {
    header: '{"minReader":2,"what":"ever"}',
  });

  // header
  const h = good.header as string;
  const headers: [string, Partial<Parts>][] = [
    ['another magic', { magic: 'OTPX' }],
    ['major 0', { major: 0 }],
    ['suite 0', { suite: 0 }],
    ['reserved bytes', { reserved: 1 }],
    ['a length beyond the file', { headerLength: 60_000 }],
    ['a length beyond 64 KiB', { headerLength: 65_537 }],
    ['a length of zero', { headerLength: 0 }],
    ['a length of 2^32 − 1', { headerLength: 0xffffffff }],
    ['a length one too small', { headerLength: h.length - 1 }],
    ['empty', { header: '' }],
    ['a list', { header: '[]' }],
    ['a space', { header: h.replace(':', ': ') }],
    ['a space at the end', { header: `${h} ` }],
    ['a byte-order mark', { header: `\ufeff${h}` }],
    ['names out of order', { header: h.replace(/"minReader":1,"rev":1/, '"rev":1,"minReader":1') }],
    ['a name twice', { header: h.replace('"rev":1', '"rev":1,"rev":1') }],
    ['an escape that is not needed', { header: h.replace('vectors', '\\u0076ectors') }],
    ['a lone surrogate', { header: h.replace('vectors', '\\ud800') }],
    ['bytes that are not UTF-8', { header: new Uint8Array(Buffer.from(h.replace('vectors', '\u00ff'), 'latin1')) }],
    ['a name outside ASCII', { header: h.replace('"minReader":1', '"minReader":1,"mä":1') }],
    ['a poisonous name', { header: `{"__proto__":{},${h.slice(1)}` }],
    ['a field missing', { header: h.replace('"minReader":1,', '') }],
    ['a field too many', { header: h.replace('"minReader":1', '"minReader":1,"more":1') }],
    ['reader version 0', { header: headerOf({ minReader: 0 }) }],
    ['revision 0', { header: headerOf({ rev: 0 }) }],
    ['revision as text', { header: headerOf({ rev: '1' }) }],
    ['revision −1', { header: h.replace('"rev":1', '"rev":-1') }],
    ['revision 1.5', { header: h.replace('"rev":1', '"rev":1.5') }],
    ['revision 1.0', { header: h.replace('"rev":1', '"rev":1.0') }],
    ['revision 2^53', { header: h.replace('"rev":1', '"rev":9007199254740992') }],
    ['revision true', { header: h.replace('"rev":1', '"rev":true') }],
    ['vault id of 15 bytes', { header: headerOf({ vaultId: encodeBase64Url(random(15)) }) }],
    ['vault id with padding', { header: headerOf({ vaultId: `${vaultId}==` }) }],
    [
      'vault id with unused bits set',
      { header: headerOf({ vaultId: `${vaultId.slice(0, -1)}${/[AQgw]$/.test(vaultId) ? 'B' : 'A'}` }) },
    ],
    ['vault id outside the alphabet', { header: headerOf({ vaultId: `+${vaultId.slice(1)}` }) }],
    ['writer of 101 characters', { header: headerOf({ createdBy: 'w'.repeat(101) }) }],
    ['nested nine deep', { header: h.replace('"lanes":1', '"lanes":[[[[[[[[[1]]]]]]]]]') }],
  ];
  for (const [name, parts] of headers) await add('header', name, parts);
  await add('header', 'an empty file', new Uint8Array());
  await add('header', 'nothing but the magic', goodFile.slice(0, 4));
  await add('header', 'cut off inside the header', goodFile.slice(0, 100));
  await add('header', 'cut off inside the content', goodFile.slice(0, 4000));

  // slot
  const { wrap: _wrap, ...noWrap } = slot;
  const slots: [string, Partial<Parts>][] = [
    ['none at all', withSlots()],
    ['seventeen', withSlots(slot, ...Array.from({ length: 16 }, (_, n) => unknown(`u${n}`)))],
    ['not a list', { header: headerOf({ slots: 'slot' }) }],
    ['text for a slot', withSlots('slot')],
    ['the same id twice', withSlots(slot, { ...pigeon, id: slot.id })],
    ['a field missing', withSlots(noWrap)],
    ['a field too many', editedSlot({ more: 1 })],
    ['an empty id', editedSlot({ id: '' })],
    ['a type in capitals', editedSlot({ type: 'Password' })],
    ['parameters as a list', editedSlot({ params: [] })],
    ['an iv of 11 bytes', editedSlot({ iv: encodeBase64Url(random(11)) })],
    ['a wrapped key of 47 bytes', editedSlot({ wrap: encodeBase64Url(random(47)) })],
    ['a wrapped key of 49 bytes', editedSlot({ wrap: encodeBase64Url(random(49)) })],
    ['a salt of 15 bytes', editedSlot({ salt: encodeBase64Url(random(15)) })],
    ['a salt of 17 bytes', editedSlot({ salt: encodeBase64Url(random(17)) })],
    ['a salt as a number', editedSlot({ salt: 7 })],
  ];
  for (const [name, parts] of slots) await add('slot', name, parts);

  // kdf-limit
  const limits: [string, Record<string, unknown>][] = [
    ['memory above 256 MiB', { memoryKiB: 262_145 }],
    ['memory 2^31 KiB', { memoryKiB: 2 ** 31 }],
    ['memory below 19 MiB', { memoryKiB: 19_455 }],
    ['memory as text', { memoryKiB: '65536' }],
    ['eleven passes', { passes: 11 }],
    ['one pass', { passes: 1 }],
    ['no pass', { passes: 0 }],
    ['no lane', { lanes: 0 }],
    ['five lanes', { lanes: 5 }],
    ['an unknown parameter', { version: 19 }],
  ];
  for (const [name, changes] of limits) await add('kdf-limit', name, withParams(changes));
  await add('kdf-limit', 'weaker than the content demands', {
    padded: padJson({ ...content, kdfFloor: { memoryKiB: 65_536, passes: 3 } }),
  });

  // payload
  const longer = pad(encodeUtf8('x'.repeat(5000)));
  const lengthSaid = (length: number, padded = good.padded): Bytes => {
    const copy = padded.slice();
    new DataView(copy.buffer).setUint32(0, length);
    return copy;
  };
  await add('payload', 'ciphertext: its first bit', flipped(macAt + 32 + 32 + 12));
  await add('payload', 'tag: its last bit', flipped(-1));
  await add('payload', 'save salt', flipped(macAt + 32));
  await add('payload', 'iv', flipped(macAt + 32 + 32));
  await add('payload', 'a byte too many', new Uint8Array([...goodFile, 0]));
  await add('payload', 'long content cut by a byte', (await assemble({ ...good, padded: padJson(many) })).slice(0, -1));
  const notZero = good.padded.slice();
  notZero[notZero.length - 1] = 1;
  await add('payload', 'padding that is not zero', { padded: notZero });
  await add('payload', 'a length beyond the content', { padded: lengthSaid(4093) });
  await add('payload', 'a length of 2^32 − 1', { padded: lengthSaid(0xffffffff) });
  await add('payload', 'more padding than there should be', {
    padded: new Uint8Array([...good.padded, ...new Uint8Array(256)]),
  });
  await add('payload', 'a length that another padding would fit', { padded: lengthSaid(10, longer) });
  await add('payload', 'not JSON', { padded: pad(encodeUtf8('{')) });
  await add('payload', 'not UTF-8', { padded: pad(Uint8Array.of(0x22, 0xff, 0x22)) });
  await add('payload', 'a byte-order mark', { padded: pad(encodeUtf8(`\ufeff${JSON.stringify(content)}`)) });
  await add('payload', 'no content', { padded: pad(new Uint8Array()) });
  await add('payload', 'a list', { padded: padJson([]) });
  await add('payload', 'without accounts', { padded: padJson({ ...content, accounts: undefined }) });
  await add('payload', 'another revision than the header', { padded: padJson({ ...content, rev: 2 }) });
  await add('payload', 'nested 33 deep', {
    padded: pad(encodeUtf8(JSON.stringify(content).replace(/}$/, `,"x":${'['.repeat(32)}${']'.repeat(32)}}`))),
  });
  await add('payload', 'an account under another id', {
    padded: padJson({ ...content, accounts: { other: content.accounts.a0 } }),
  });

  return vectors;
}
