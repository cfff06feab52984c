import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath, firefoxPath } from './browsers.mjs';

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const engine = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** What is tested with besides itself: the verifier above all. Elsewhere those tests skip and say what they need. */
const debianWitnesses = [
  { debian: 'oathtool', there: '/usr/bin/oathtool' },
  { debian: 'postgresql', there: '/usr/lib/postgresql' },
  { debian: 'libpam-google-authenticator', there: '/usr/bin/google-authenticator' },
  { debian: 'pamtester', there: '/usr/bin/pamtester' },
  // For docs/decrypt.py.
  { debian: 'python3-cryptography', there: '/usr/lib/python3/dist-packages/cryptography' },
  { debian: 'python3-argon2', there: '/usr/lib/python3/dist-packages/argon2' },
  // For the configuration that npm run package makes of the PWA's headers.
  { debian: 'nginx-light', there: '/usr/sbin/nginx' },
  // For the templates that npm run package makes for Windows and macOS.
  { debian: 'libxml2-utils', there: '/usr/bin/xmllint' },
  // For the certificate of the hosts in test/e2e/out-there.ts.
  { debian: 'openssl', there: '/usr/bin/openssl' },
];

/**
 * Makes this machine able to run the rest, says in one line what it did, and goes on under the Node that
 * package.json names: the script that calls it is started again there, so code after the call needs no care.
 * Runs on Node 20 with nothing installed.
 */
export async function setUp() {
  process.chdir(root);
  const did = process.env.WATCHWORD_SET_UP ? null : [packages(root), ...browsers()].filter(Boolean);
  if (did) console.log(`Set-up: ${did.join('; ') || 'nothing was missing'}.`);
  if (!runsOnEngine()) await continueOnEngine();
}

/** Installs a folder's packages unless exactly those of its lockfile are there; says what it did, or null. */
export function packages(folder) {
  const missing = firstDifference(folder);
  if (!missing) return null;
  run('npm', ['ci', '--no-audit', '--no-fund'], 'the packages of package-lock.json could not be installed', folder);
  return `installed the npm packages (${missing})`;
}

function firstDifference(folder) {
  const installed = readLock(join(folder, 'node_modules', '.package-lock.json'));
  if (!installed) return 'there were none';
  for (const [path, wanted] of Object.entries(readLock(join(folder, 'package-lock.json')) ?? {})) {
    // What is optional may be for another system.
    if (path === '' || wanted.optional || wanted.devOptional) continue;
    if (installed[path]?.version !== wanted.version) return `${path.replace('node_modules/', '')} was missing or old`;
  }
  return existsSync(engine) ? null : 'Node was missing';
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** A Chromium and a Firefox to test with: named, the system's, Debian's, or Playwright's own. */
function browsers() {
  for (const name of ['CHROME_PATH', 'FIREFOX_PATH'])
    if (process.env[name] && !existsSync(process.env[name]))
      fail(`${name} names ${process.env[name]}, and nothing is there. Correct it or unset it.`);

  const wanted = [
    { browser: 'chromium', debian: 'chromium', found: chromiumPath },
    { browser: 'firefox', debian: 'firefox-esr', found: firefoxPath },
  ].filter(({ found }) => !found());
  const witnesses = onDebianAsRoot() ? debianWitnesses.filter(({ there }) => !existsSync(there)) : [];
  if (wanted.length === 0 && witnesses.length === 0) return [];

  if (onDebianAsRoot()) {
    const names = [...wanted, ...witnesses].map(({ debian }) => debian);
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    const update = spawnSync('apt-get', ['update', '-qq'], { ...options, stdio: 'ignore' });
    const install = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
      ...options,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (update.status === 0 && install.status === 0) return [`installed ${names.join(' and ')} with apt-get`];
  }
  const rest = wanted.filter(({ found }) => !found()).map(({ browser }) => browser);
  if (rest.length === 0) return [];
  run(
    'npx',
    ['playwright', 'install', ...rest],
    `no ${rest.join(' and no ')}: install it, or name it in CHROME_PATH or FIREFOX_PATH`,
  );
  return [`Playwright installed its ${rest.join(' and its ')}`];
}

function onDebianAsRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function runsOnEngine() {
  return existsSync(engine) && realpathSync(process.execPath) === realpathSync(engine);
}

/** Starts the same script again on the right Node, hands signals on, and ends as it ends. */
async function continueOnEngine() {
  const child = spawn(engine, process.argv.slice(1), {
    stdio: 'inherit',
    env: {
      ...process.env,
      WATCHWORD_SET_UP: '1',
      PATH: [join(root, 'node_modules', '.bin'), dirname(engine), process.env.PATH].join(
        process.platform === 'win32' ? ';' : ':',
      ),
    },
  });
  // A terminal's Ctrl-C reaches the child by itself; what matters is to outlive it and end as it does.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((ended) => child.on('exit', (status, signal) => ended(signal ? 1 : (status ?? 1))));
  process.exit(code);
}

function run(command, args, problem, folder = root) {
  const { status, error } = spawnSync(command, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) fail(`${problem} (${command} ${args.join(' ')}).`);
}

function fail(sentence) {
  console.error(`Set-up: ${sentence}`);
  process.exit(1);
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) await setUp();
