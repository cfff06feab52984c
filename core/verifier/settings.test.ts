import { expect, test } from 'vitest';
import { verifierSettings } from './settings.ts';

const short = { alphabet: '0123456789', length: 8, indexed: false, check: false, group: 0, count: 10 };

test('what nobody chose is the documented default', () => {
  expect(verifierSettings({ issuer: 'Acme' })).toMatchObject({
    digits: 6,
    period: 30,
    algorithm: 'SHA1',
    window: { behind: 1, ahead: 1 },
    disableAfter: 50,
    mode: 'production',
  });
});

test('without a throttle only where it is a test, with codes too long to guess', () => {
  expect(verifierSettings({ issuer: 'Acme', mode: 'test', throttle: false })).toMatchObject({ throttle: false });
});

test.each([
  [{ issuer: ' ' }, 'issuer'],
  [{ issuer: 'Acme', disableAfter: 101 }, '10 to 100'],
  [{ issuer: 'Acme', disableAfter: 9 }, '10 to 100'],
  [{ issuer: 'Acme', period: 0 }, 'period'],
  [{ issuer: 'Acme', digits: 8 as const, backupFormat: short }, 'length of the codes'],
  [{ issuer: 'Acme', mode: 'test' as const, throttle: false, backupFormat: short }, 'need the throttle'],
  [{ issuer: 'Acme', throttle: false }, 'cannot be off in production'],
])('%j is refused', (chosen, why) => {
  expect(() => verifierSettings(chosen)).toThrow(why);
});
