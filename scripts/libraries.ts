import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(fileURLToPath(new URL(path, root)), 'utf8');

/** A tool by its place in the lockfile, of which something is handed out all the same. */
const drawn = ['node_modules/simple-icons'];

interface Entry {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

/** What the screen "About" shows, as JSON: our version, and every library in what is handed out with its licence, from the lockfile and the packages themselves. */
export function librariesJson(): string {
  const { version } = JSON.parse(read('package.json'));
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };
  const libraries = Object.entries(packages)
    .filter(([path, entry]) => path !== '' && ((!entry.dev && !entry.devOptional) || drawn.includes(path)))
    .filter(([path]) => existsSync(fileURLToPath(new URL(path, root))))
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version,
      licence: entry.license ?? JSON.parse(read(`${path}/package.json`)).license ?? '',
      text: licenceText(path),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${JSON.stringify({ version, libraries })}\n`;
}

function licenceText(path: string): string {
  const file = readdirSync(fileURLToPath(new URL(path, root))).find((name) => /^licen[cs]e/i.test(name));
  return file ? read(`${path}/${file}`).trim() : '';
}
