import { expect, test } from 'vitest';
import { strength } from './strength.ts';

test.each(['password', 'watchword', 'qwertz123', '12345678', 'margaret1990', 'extraordinary'])(
  '%s is too easy',
  (passphrase) => {
    expect(strength(passphrase)).toBeLessThan(2);
  },
);

test.each(['correct horse battery staple', 'velvet-anchor-tulip-91', 'Grüne Teller fliegen selten'])(
  '%s is strong',
  (passphrase) => {
    expect(strength(passphrase)).toBeGreaterThanOrEqual(3);
  },
);
