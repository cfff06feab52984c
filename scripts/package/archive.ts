import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { createZip } from '@aklinker1/zero-zip';

/** Every file under a folder, sorted, with slashes; what begins with a dot is left out. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join(posix.sep))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** A zip of these files of a folder, the same bytes whenever and wherever it is made; `instead` gives other contents for some of them. */
export async function archive(
  folder: string,
  files: readonly string[],
  instead: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const zip = createZip({ level: 9 });
  for (const file of files) zip.addFile(file, instead[file] ?? readFileSync(join(folder, file)));
  return zip.toBuffer();
}
