import { encodeBase64, encodeBase64Url } from '../../core/bytes/base64.ts';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { encodeUtf8 } from '../../core/bytes/text.ts';
import type { Random } from '../../core/crypto/random.ts';
import { canonicalJson, type Json } from '../../core/vault/canonical-json.ts';
import { pad } from '../../core/vault/padding.ts';
import type { Slot } from '../../core/vault/slots/slot.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { assemble, type Parts } from './assemble.ts';
import type { Given, Outcome, Vector } from './vector.ts';

/** A good file, and ways to make one thing of it wrong. */
export async function layGround(base: {
  readonly vaultId: string;
  readonly masterKey: Bytes;
  readonly slots: readonly Slot[];
  readonly content: Vault;
  readonly given: Given;
  readonly random: Random;
}) {
  const { vaultId, masterKey, slots, content, given, random } = base;
  const fields = { vaultId, rev: 1, createdBy: 'vectors/1', minReader: 1, slots: slots as unknown };
  const headerOf = (changes: Record<string, unknown> = {}): string =>
    canonicalJson({ ...fields, ...changes } as unknown as Json);
  const padJson = (value: unknown): Bytes => pad(encodeUtf8(JSON.stringify(value)));
  const good: Parts = {
    magic: 'OTPV',
    major: 1,
    suite: 1,
    reserved: 0,
    header: headerOf(),
    vaultId,
    masterKey,
    saveSalt: random(32),
    iv: random(12),
    padded: padJson(content),
  };
  const goodFile = await assemble(good);
  const macAt = 12 + encodeUtf8(good.header as string).length;
  const vectors: Vector[] = [];
  return {
    vectors,
    good,
    goodFile,
    headerOf,
    padJson,
    macAt,
    withSlots: (...others: unknown[]) => ({ header: headerOf({ slots: others }) }),
    async add(
      expect: Outcome,
      name: string,
      parts: Partial<Parts> | Bytes,
      more: Partial<Pick<Vector, 'content' | 'readOnly' | 'anchor'>> & { readonly given?: Given } = {},
    ): Promise<void> {
      const { given: other, ...rest } = more;
      const file = parts instanceof Uint8Array ? parts : await assemble({ ...good, ...parts });
      vectors.push({
        name,
        expect,
        ...(other ?? given),
        file: encodeBase64(file),
        ...(expect === 'success' ? { content } : {}),
        ...rest,
      });
    },
    /** The header edited after it was signed. */
    async forged(header: string): Promise<Bytes> {
      const head = (await assemble({ ...good, header })).subarray(0, 12 + encodeUtf8(header).length);
      return new Uint8Array(Buffer.concat([head, goodFile.subarray(macAt)]));
    },
    /** One bit of the good file. */
    flipped(at: number, file: Bytes = goodFile): Bytes {
      const copy = file.slice();
      copy[at < 0 ? copy.length + at : at]! ^= 1;
      return copy;
    },
  };
}

/** A base64url text with one bit of its bytes flipped. */
export function bent(text: string): string {
  const bytes = Buffer.from(text, 'base64url');
  bytes[0]! ^= 1;
  return encodeBase64Url(bytes);
}
