import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/**
 * Which packages of others went into what is handed out, as CycloneDX JSON, by npm from the lockfile; without what npm makes new each time, its
 * number and its time. Our tools are taken out beforehand: `npm sbom --omit dev` would also leave out whatever one of them needs as well.
 */
export function billOfMaterials(): string {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-bill-'));
  // npm names the whole after its folder.
  const place = join(folder, 'watchword');
  try {
    mkdirSync(place);
    const { devDependencies: _, ...own } = read('package.json');
    writeFileSync(join(place, 'package.json'), JSON.stringify(own));
    writeFileSync(join(place, 'package-lock.json'), JSON.stringify(withoutTools(read('package-lock.json'))));
    const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
    const made = execFileSync('npm', [...args, '--loglevel', 'error'], { cwd: place, encoding: 'utf8' });
    const { serialNumber: __, metadata, ...bill } = JSON.parse(made);
    const { timestamp: ___, ...about } = metadata;
    return `${JSON.stringify({ ...bill, metadata: about }, null, 2)}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Entry {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  /** In the entry of the repository itself. */
  readonly devDependencies?: object;
}

function withoutTools({ packages, ...lock }: { readonly packages: Readonly<Record<string, Entry>> }): object {
  const used = Object.entries(packages)
    .filter(([, { dev, devOptional }]) => !dev && !devOptional)
    .map(([path, { devDependencies: _, ...entry }]) => [path, entry]);
  return { ...lock, packages: Object.fromEntries(used) };
}

function read(file: string) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
