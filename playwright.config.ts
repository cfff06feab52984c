import { defineConfig } from '@playwright/test';

/** Journeys through the built extension and the built PWA (`npm run build` first). Browsers start in test/e2e/world.ts. */
export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 150_000,
  expect: { timeout: 20_000 },
  projects: [
    // A folder each: one run would empty the other's of what it left on failing.
    {
      name: 'chromium',
      testMatch: '*.journey.ts',
      testIgnore: ['**/firefox/**', '**/fleet/**'],
      outputDir: '.cache/test/playwright/chromium',
    },
    {
      name: 'firefox',
      testMatch: 'firefox/*.journey.ts',
      workers: 1,
      outputDir: '.cache/test/playwright/firefox',
    },
    {
      name: 'fleet',
      testMatch: 'fleet/*.journey.ts',
      // What an administrator writes holds for every browser of a machine.
      workers: 1,
      timeout: 240_000,
      outputDir: '.cache/test/playwright/fleet',
    },
  ],
});
