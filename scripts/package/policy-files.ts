import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Ids, policyFiles } from '../../core/policy/templates/files.ts';

/** Writes what administrators set the extension with, for a package with these ids, into `folder`. */
export function writePolicyFiles(ids: Ids, folder: string): void {
  for (const [name, text] of Object.entries(policyFiles(ids, uuidOf))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The same part of a Mac's profile has the same id in each build: a new profile then replaces the old one. */
export function uuidOf(part: string): string {
  const hex = createHash('sha256').update(`watchword.policy ${part}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
    .join('-')
    .toUpperCase();
}
