import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './scripts/browsers.mjs';

const chromium = chromiumPath();

/** ms that a test may take. Long enough for a busy machine: nothing is measured here. */
const testTimeout = 60_000;

/**
 * `unit` runs in Node beside the source; `browser` the same way in a real Chromium (IndexedDB, Web Locks, layout); `verifier` on
 * real databases and in processes of its own; `storage` in a Chromium of its own, under faults, in four tabs and killed; `polluted` runs what core and the background decide once more with spoilt prototypes; `built`
 * looks at what `npm run build` left in dist/, `packages` at what `npm run package` makes of the sources, twice; `components` puts it into live pages of component libraries.
 */
export default defineConfig({
  test: {
    // `--coverage` is for what decides who gets in, and for what reads a vault file: there every branch has a test.
    coverage: {
      provider: 'v8',
      include: [
        'core/verifier/*.ts',
        'core/vault/{codec,header,file,padding}.ts',
        'extension/background/{authorize,may}-fill.ts',
      ],
      thresholds: { branches: 100, functions: 100, lines: 100 },
      reporter: ['text'],
      reportsDirectory: '.cache/test/coverage',
      skipFull: true,
    },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'core/**/*.test.{ts,tsx}',
            'extension/**/*.test.ts',
            'pwa/**/*.test.ts',
            'test/*.test.ts',
            'test/{detector-corpus,platform,policy}/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.{ts,tsx}'],
          testTimeout,
        },
      },
      {
        test: {
          name: 'verifier',
          environment: 'node',
          include: ['test/verifier/**/*.test.ts'],
          globalSetup: ['test/verifier/postgres-setup.ts'],
          // Sixty-four at once.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // Screens on sample data: no journey through any of them.
      {
        test: {
          name: 'looks',
          environment: 'node',
          include: ['test/looks/**/*.test.ts'],
          testTimeout,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'storage', environment: 'node', include: ['test/storage/**/*.test.ts'], testTimeout } },
      {
        test: {
          name: 'polluted',
          environment: 'node',
          include: ['core/**/*.test.{ts,tsx}', 'extension/background/**/*.test.ts'],
          exclude: ['**/*.browser.test.{ts,tsx}'],
          setupFiles: ['test/polluted/pollute.ts'],
          testTimeout,
        },
      },
      { test: { name: 'built', environment: 'node', include: ['test/built/**/*.test.ts'], testTimeout } },
      {
        test: {
          name: 'packages',
          environment: 'node',
          include: ['test/packages/**/*.test.ts'],
          globalSetup: ['test/packages/made.ts'],
          testTimeout,
        },
      },
      {
        test: { name: 'components', environment: 'node', include: ['test/component-libraries/*.test.ts'], testTimeout },
      },
      {
        // react-aria draws long lists whole where it takes itself to be in a test, unless it is told so.
        define: { 'process.env.VIRT_ON': '"1"' },
        // Named here so that they are bundled before the first test: found late, the page would hold React twice.
        optimizeDeps: {
          include: [
            'react',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'react-dom/client',
            'react-aria-components',
            '@lingui/core',
            'otpauth',
            'uqr',
            'valibot',
            '@bufbuild/protobuf/wire',
            '@hpke/core',
            '@zxcvbn-ts/core',
            '@zxcvbn-ts/language-common',
            '@zxcvbn-ts/language-en',
          ],
        },
        test: {
          name: 'browser',
          include: ['**/*.browser.test.{ts,tsx}'],
          // As long as an element is waited for: the first screen of a file may take its time on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          testTimeout,
          exclude: ['**/node_modules/**', 'dist/**'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                chromiumSandbox: false,
                args: ['--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
