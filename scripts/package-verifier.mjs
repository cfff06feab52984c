import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, setUp } from './setup.mjs';
import { step } from './step.mjs';

const work = join(root, '.cache', 'verifier-package');
const types = join(work, 'types');
const folder = join(work, 'package');

/** What is imported of the package, and the source it is made from. */
const entries = {
  index: 'scripts/verifier-package/index.ts',
  sqlite: 'core/verifier/stores/sqlite.ts',
  postgres: 'core/verifier/stores/postgres.ts',
};
/** What the package depends on; everything else is put into it. */
const dependencies = ['hash-wasm', 'otpauth'];

/** Packs core/verifier for other backends: FOLDER/watchword-verifier-VERSION.tgz, JavaScript and types. Gives the file's path. */
export async function packageVerifier(into = join('dist', 'packages')) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  rmSync(work, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const within = await bundle();
  await must('tsc', ['-p', 'scripts/verifier-package/tsconfig.json']);
  await bundleTypes();
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(root, 'docs', 'platforms.md'), join(folder, 'README.md'));
  writeFileSync(join(folder, 'NOTICE'), within.map(noticeOf).join('\n'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(own), null, 2)}\n`);
  const name = `watchword-verifier-${own.version}.tgz`;
  rmSync(join(root, into, name), { force: true });
  mkdirSync(join(root, into), { recursive: true });
  await must('npm', ['pack', folder, '--pack-destination', into, '--loglevel', 'error']);
  return join(into, name);
}

/** The JavaScript. Gives the packages that went into it. */
async function bundle() {
  const { rolldown } = await import('rolldown');
  const source = await rolldown({
    input: inRoot(root, '.ts'),
    platform: 'node',
    external: [...dependencies, /^node:/],
    // Comments that say where each module lay would differ from one machine to the next.
    experimental: { attachDebugInfo: 'none' },
    // Importing a file of core does nothing by itself: what is not called stays out, the shapes of other files above all.
    treeshake: { moduleSideEffects: false },
  });
  const { output } = await source.write({ dir: folder, format: 'es', chunkFileNames: '[name].js' });
  const modules = output.flatMap(({ moduleIds = [] }) => moduleIds).filter((id) => id.includes('node_modules'));
  return [...new Set(modules.map((id) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(id)[0]))];
}

/** The types: one file an entry, from those that tsc made of every source file. */
async function bundleTypes() {
  const [{ rolldown }, { dts }] = await Promise.all([import('rolldown'), import('rolldown-plugin-dts')]);
  const declarations = await rolldown({
    input: inRoot(types, '.d.ts'),
    external: ['pg', 'valibot', ...dependencies, /^node:/],
    plugins: [dts({ dtsOnly: true, generator: 'oxc', tsconfig: false })],
  });
  await declarations.write({ dir: folder, format: 'es', chunkFileNames: '[name].ts' });
}

const inRoot = (base, ending) =>
  Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(base, path.replace(/\.ts$/, ending))]));

function manifest({ version, license, dependencies: versions }) {
  const at = (name) => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
  return {
    name: 'watchword-verifier',
    version,
    description: "The relying party's half of a second factor: codes, backup codes, recovery, over your own database.",
    license,
    type: 'module',
    sideEffects: false,
    // node:sqlite as the adapter uses it.
    engines: { node: '>=22.16' },
    exports: { '.': at('index'), './sqlite': at('sqlite'), './postgres': at('postgres') },
    dependencies: Object.fromEntries(dependencies.map((name) => [name, versions[name]])),
    peerDependencies: { pg: '^8.11.0' },
    peerDependenciesMeta: { pg: { optional: true } },
  };
}

/** What the licence of a package within asks to be said. */
function noticeOf(path) {
  const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  return `This package contains parts of ${name} ${version}:\n\n${readFileSync(join(path, 'LICENSE'), 'utf8')}`;
}

async function must(command, args) {
  const { ok, output } = await step(command, args);
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  await setUp();
  console.log(`Packed ${await packageVerifier()}.`);
}
