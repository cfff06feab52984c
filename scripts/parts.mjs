import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { homes, messages } from './build.mjs';
import { root } from './setup.mjs';
import { step } from './step.mjs';

/**
 * Everything there is to check, as data: `width` parts of a group run at once. A part gives
 * `{ name, passed, failed, skipped, seconds, output }`; what counts nothing of its own counts as one test.
 */
export function groups({ full }) {
  const branches = program('every branch of what decides', 'vitest', [
    'run',
    '--project',
    'unit',
    '--coverage',
    ...deciding,
  ]);
  const check = [
    { width: 1, parts: [program(...messages)] },
    {
      width: 2,
      parts: [
        ...typeScripts().map((config) => program(`types of ${config}`, 'tsc', ['-p', config])),
        program('lint and format', 'biome', ['check', '--error-on-warnings']),
        vitest('unit tests and import table', 'unit'),
      ],
    },
    {
      // The first leaves almost half of two cores idle.
      width: 2,
      parts: [
        vitest('tests in a real browser', 'browser'),
        vitest('unit tests with spoilt prototypes', 'polluted'),
        ...(full ? [] : [branches]),
      ],
    },
  ];
  if (!full) return check;
  return [
    ...check,
    { width: 2, parts: homes.map(([name, ...command]) => program(`build of the ${name}`, ...command)) },
    {
      width: 2,
      parts: [
        vitest('how screens look', 'looks'),
        vitest('the vault under faults, in four tabs and killed', 'storage'),
        vitest('component libraries', 'components'),
        vitest('what was built', 'built'),
        program('weight', 'size-limit', []),
        program('nothing unused', 'knip', ['--no-progress']),
      ],
    },
    { width: 2, parts: [playwright('journeys in Chromium', 'chromium'), playwright('journeys in Firefox', 'firefox')] },
    // Last and beside no other browser: what an administrator orders holds for every one of the machine. It mostly waits, which leaves
    // room for what needs none.
    {
      width: 2,
      parts: [
        playwright('browsers under an administrator', 'fleet'),
        vitest('the verifier on real databases', 'verifier'),
        vitest('packages, made twice', 'packages'),
        branches,
      ],
    },
  ];
}

/** Whose tests must reach every branch of what vitest.config.ts names. */
const deciding = [
  'core/verifier',
  'extension/background/authorize-fill',
  'extension/background/may-fill',
  'core/vault/codec',
  'core/vault/limits',
  'core/vault/padding',
  'test/vault-vectors',
  '--exclude',
  'core/verifier/stores/**',
];

/** One tsconfig an environment, in a folder or anywhere under it; the one at the root is only extended. */
function typeScripts() {
  return ['core', 'extension', 'pwa', 'test'].flatMap((home) =>
    readdirSync(join(root, home), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(^|[/\\])tsconfig(\.worker)?\.json$/.test(path))
      .sort()
      .map((path) => `${home}/${path}`),
  );
}

function program(name, command, args) {
  return async () => {
    const { ok, output, seconds } = await step(command, args);
    return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, seconds, output };
  };
}

function vitest(name, project) {
  return counted(name, `vitest-${project}`, (file) =>
    step(
      'vitest',
      ['run', '--project', project, '--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`],
      {
        env: { CI: '1' },
      },
    ),
  )((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

function playwright(name, project) {
  return counted(name, `playwright-${project}`, (file) =>
    step('playwright', ['test', '--project', project, '--reporter', 'list,json'], {
      // It decides about colours itself, and warns at length where somebody else did.
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, NO_COLOR: undefined },
      show: true,
    }),
  )(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }));
}

/** Runs a runner that leaves a JSON report, and reads its counts; a runner that fell over before it counted is one failure. */
function counted(name, file, run) {
  return (count) => async () => {
    const report = join(root, '.cache', 'test', `${file}.json`);
    mkdirSync(join(root, '.cache', 'test'), { recursive: true });
    rmSync(report, { force: true });
    const { ok, output, seconds } = await run(report);
    let counts = { passed: 0, failed: 0, skipped: 0 };
    try {
      counts = count(JSON.parse(readFileSync(report, 'utf8')));
    } catch {
      // The runner left no report: its output says why.
    }
    // A part may be skipped as a whole, where it says so.
    if (ok ? counts.passed + counts.skipped === 0 : counts.failed === 0) counts.failed = 1;
    return { name, ...counts, seconds, output };
  };
}
