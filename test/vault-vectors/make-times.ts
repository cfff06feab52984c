import { encodeBase64Url } from '../../core/bytes/base64.ts';
import { argon2id } from '../../core/crypto/argon2id.ts';
import { sha256 } from '../../core/crypto/sha256.ts';
import { makePasswordSlot } from '../../core/vault/slots/password.ts';
import { assemble, seededRandom } from './assemble.ts';
import { layGround } from './ground.ts';
import { sampleVault } from './sample-vault.ts';
import type { Vector } from './vector.ts';

/** Files of later programs, files from before a remembered save, and spellings of the header that say the same. */
export async function makeTimesVectors(): Promise<Vector[]> {
  const random = seededRandom('watchword vault vectors 3');
  const vaultId = encodeBase64Url(random(16));
  const masterKey = random(32);
  const passphrase = 'seven otters in the rain';
  const cost = { memoryKiB: 19_456, passes: 2, lanes: 1 };
  const slot = await makePasswordSlot({
    vaultId,
    masterKey,
    passphrase,
    cost,
    kdf: (text, salt, each) => argon2id(text, salt, each),
    random,
  });
  const content = { ...sampleVault(1), rev: 5 };
  const ground = await layGround({ vaultId, masterKey, slots: [slot], content, given: { passphrase }, random });
  const { add, headerOf, padJson, vectors } = ground;
  const five = (changes: Record<string, unknown> = {}) => headerOf({ rev: 5, ...changes });
  const good = { header: five() };

  // A later program's.
  const later = (changes: Record<string, unknown> = {}) => ({ header: five({ minReader: 2, ...changes }) });
  await add('success', 'later: another field in the header', later({ colour: 'red' }), { readOnly: true });
  await add('success', 'later: the last reader version there can be', later({ minReader: 2 ** 53 - 1 }), {
    readOnly: true,
  });
  const laterContent = { ...content, newThing: [1, 2] };
  await add(
    'success',
    'later: more in the content',
    { ...later(), padded: padJson(laterContent) },
    { readOnly: true, content: laterContent },
  );
  await add('version', 'later: content of another shape', {
    ...later(),
    padded: padJson({ rev: 5, accounts: 'elsewhere' }),
  });
  await add('version', 'later: content of another revision', { ...later(), padded: padJson({ ...content, rev: 6 }) });
  await add('version', 'later: content that is not JSON', { ...later(), padded: padJson(content).fill(0x7b, 4, 8) });
  await add('version', 'later: slots of another shape', later({ slots: { one: slot } }));
  await add('version', 'later: a slot with a field more', later({ slots: [{ ...slot, colour: 'red' }] }));
  await add(
    'version',
    'later: a passphrase dearer than we allow',
    later({ slots: [{ ...slot, params: { ...slot.params, passes: 99 } }] }),
  );
  await add('version', 'later: no vault id', { header: headerOf({ minReader: 2, rev: 5, vaultId: 1 }) });
  await add('no-match', 'later: another passphrase', later(), { given: { passphrase: 'eight otters' } });
  const laterFile = await assemble({ ...ground.good, ...later() });
  const laterMacAt = 12 + Buffer.byteLength(later().header);
  await add('mac', 'later: its MAC', ground.flipped(laterMacAt, laterFile));
  await add('payload', 'later: its content', ground.flipped(-1, laterFile));
  await add('header', 'later: not in the canonical form', { header: later().header.replace(':', ': ') });

  // Against what was remembered of the last save.
  const file = await assemble({ ...ground.good, ...good });
  const hash = encodeBase64Url(await sha256(file));
  const anchor = { vaultId, rev: 5, hash };
  const otherHash = encodeBase64Url(random(32));
  await add('success', 'remembered: this very save', file, { anchor });
  await add('success', 'remembered: an earlier save', file, { anchor: { ...anchor, rev: 4, hash: otherHash } });
  await add('rollback', 'one save behind', file, { anchor: { ...anchor, rev: 6, hash: otherHash } });
  await add('rollback', 'a thousand saves behind', file, { anchor: { ...anchor, rev: 1005, hash: otherHash } });
  await add('rollback', 'another save of the same number', file, { anchor: { ...anchor, hash: otherHash } });
  await add('rollback', 'another vault', file, { anchor: { ...anchor, vaultId: encodeBase64Url(random(16)) } });
  await add('payload', 'behind, and damaged: the damage is said', ground.flipped(-1, file), {
    anchor: { ...anchor, rev: 9 },
  });
  await add('no-match', 'behind, and another passphrase', file, {
    anchor: { ...anchor, rev: 9 },
    given: { passphrase: 'x' },
  });

  // Other spellings of the same header.
  const h = five();
  const spellings: [string, string][] = [
    ['a tab', h.replace(':', ':\t')],
    ['a line feed at the end', `${h}\n`],
    ['a line feed at the beginning', `\n${h}`],
    ['a solidus escaped', h.replace('vectors/1', 'vectors\\/1')],
    ['a letter as its escape in capitals', h.replace('vectors', 'vect\\u006Frs')],
    ['a control character unescaped', h.replace('vectors', 'vec\u0001tors')],
    ['revision 5e0', h.replace('"rev":5', '"rev":5e0')],
    ['revision 05', h.replace('"rev":5', '"rev":05')],
    ['revision +5', h.replace('"rev":5', '"rev":+5')],
    ['revision −0', h.replace('"rev":5', '"rev":-0')],
    ['revision null', h.replace('"rev":5', '"rev":null')],
    ['a comma too many', h.replace('}]', '},]')],
    ['a comment', h.replace('{', '{/* */')],
    ['quotes that are not', h.replaceAll('"', "'")],
    ['two headers', h + h],
    ['the slots twice', `${h.slice(0, -1)},"slots":[]}`],
    ['a name of 65 characters', h.replace('"rev":5', `"rev":5,"${'s'.repeat(65)}":1`)],
    ['the name "constructor"', h.replace('"createdBy"', '"constructor":1,"createdBy"')],
  ];
  for (const [name, header] of spellings) await add('header', `spelt with ${name}`, { header });

  // Costs of a passphrase that are no costs.
  const costs: [string, unknown][] = [
    ['no memory', { lanes: 1, passes: 2 }],
    ['nothing', {}],
    ['passes as text', { ...cost, passes: '2' }],
    ['lanes 2^53 − 1', { ...cost, lanes: 2 ** 53 - 1 }],
    ['memory as a list', { ...cost, memoryKiB: [65_536] }],
    ['memory 0', { ...cost, memoryKiB: 0 }],
  ];
  for (const [name, params] of costs) {
    await add('kdf-limit', `cost: ${name}`, { header: five({ slots: [{ ...slot, params }] }) });
  }
  return vectors;
}
