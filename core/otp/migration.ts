import { decodeBase64 } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { type MigrationPart, readMigrationPayload } from './migration-payload.ts';

/** Far above the ten accounts that Google puts into one code. */
const MOST_CHARACTERS = 65_536;

/** Reads `otpauth-migration://offline?data=…`. Null: not such a URI. Throws: one, but nothing in it can be read. */
export function parseMigration(text: string): MigrationPart | null {
  const uri = text.trim();
  if (!/^otpauth-migration:\/\//i.test(uri)) return null;
  if (uri.length > MOST_CHARACTERS) throw new Error('migration: the text is too long');
  const query = uri.slice(uri.indexOf('?') + 1 || uri.length);
  const data = query.split('&').filter((pair) => /^data=/i.test(pair));
  if (data.length !== 1) throw new Error('migration: exactly one data parameter is expected');
  return readMigrationPayload(readBase64(data[0]!.slice('data='.length)));
}

/** Base64 as it survives copying: escaped or not, `+` turned into a space, the URL alphabet, padding left off. */
function readBase64(text: string): Bytes {
  try {
    const plain = decodeURIComponent(text).replaceAll(' ', '+').replaceAll('-', '+').replaceAll('_', '/');
    const bare = plain.replace(/=+$/, '');
    return decodeBase64(bare.padEnd(Math.ceil(bare.length / 4) * 4, '='));
  } catch {
    throw new Error('migration: the data is not base64');
  }
}
