import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { packages } from '../../scripts/setup.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The site of the libraries' pages as files by their address. Installs the libraries first where they are missing, and says so. */
export async function buildSite(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const did = packages(here('.'));
  if (did) console.log(`Component libraries: ${did}.`);
  const built = await build({
    configFile: false,
    root: here('site'),
    logLevel: 'silent',
    build: { write: false, target: 'es2022' },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(files.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}
