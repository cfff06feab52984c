import { expect, test } from 'vitest';
import { runWycheproof } from './run.ts';

test('Wycheproof agrees with every primitive of the vault file, in Chromium', async () => {
  expect(await runWycheproof()).toEqual({
    'AES-256-GCM': { count: 48, wrong: [] },
    'HKDF-SHA-256': { count: 105, wrong: [] },
    'HMAC-SHA-256': { count: 174, wrong: [] },
  });
});
