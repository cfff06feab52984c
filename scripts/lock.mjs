import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// npm writes into package-lock.json only what the registry it talks to could show it. A mirror that carries one system's
// binaries leaves the other systems' out, and `npm ci` then refuses the lockfile. `node scripts/lock.mjs` writes them in.

const systems = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(' ');
const processors = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x x64'.split(' ');

/** The optional packages that the lockfile's packages name and that it lacks, as `[path, entry]`. */
export function lackingFrom(lock) {
  const packages = { ...lock.packages };
  const lacking = [];
  // The outermost first: theirs is the place at the root, another version goes beside the one that wants it.
  const outermost = Object.keys(packages).sort((a, b) => a.length - b.length);
  for (const path of outermost)
    for (const [name, version] of Object.entries(packages[path].optionalDependencies ?? {})) {
      const place = nearest(packages, path, name);
      const entry = entryFor(name, version, packages[path].dev);
      if (!entry || packages[place]?.version === version) continue;
      const at = `${place ? `${path}/` : ''}node_modules/${name}`;
      packages[at] = entry;
      lacking.push([at, entry]);
    }
  return lacking;
}

/** What npm would have written of one system's package; null for one that is optional for another reason. */
function entryFor(name, version, dev) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  if (!/^\d/.test(version) || os.length === 0 || cpu.length === 0) return null;
  const libc = name.includes('musl') ? ['musl'] : name.includes('-gnu') && os[0] === 'linux' ? ['glibc'] : null;
  return { version, cpu, ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os };
}

/** Where Node would find `name` from the package at `path`; undefined when nowhere. */
function nearest(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at}${at ? '/' : ''}node_modules/${name}`;
    if (packages[place]) return place;
    if (!at) return undefined;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const lacking = lackingFrom(lock);
  const entries = Object.entries(lock.packages).concat(lacking);
  lock.packages = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${lacking.length} packages for other systems written in.`);
}
