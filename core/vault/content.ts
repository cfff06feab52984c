import * as v from 'valibot';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { Damaged } from './errors.ts';
import { VaultSchema } from './schema.ts';
import type { Vault } from './vault.ts';

const MOST_DEPTH = 32;
const MOST_BYTES = 32 * 1024 * 1024;

/** Content to JSON bytes. Throws when the value is outside the limits: what could not be read again is never written. */
export function writeContent(vault: Vault): Bytes {
  const bytes = encodeUtf8(JSON.stringify(vault));
  if (bytes.length > MOST_BYTES) throw new Error('vault: the content is too large');
  const wrong = whatIsWrong(bytes);
  if (wrong !== null) throw new Error(`vault: not saved, ${wrong}`);
  return bytes;
}

/** JSON bytes to a checked vault; throws Damaged. */
export function readContent(bytes: Bytes): Vault {
  if (bytes.length > MOST_BYTES) throw new Damaged('vault: the content is too large');
  let value: unknown;
  try {
    value = parseBoundedJson(bytes, MOST_DEPTH);
  } catch {
    throw new Damaged('vault: the content is not JSON within the limits');
  }
  const result = v.safeParse(VaultSchema, value, { abortEarly: true });
  if (!result.success) throw new Damaged(`vault: the content does not fit at ${where(result.issues[0])}`);
  return result.output;
}

function whatIsWrong(bytes: Bytes): string | null {
  try {
    readContent(bytes);
    return null;
  } catch (error) {
    return error instanceof Damaged ? error.message.slice('vault: '.length) : 'the content cannot be read again';
  }
}

// The path only: the library's own sentence quotes the value, which may be a secret.
function where(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? 'the top';
}
