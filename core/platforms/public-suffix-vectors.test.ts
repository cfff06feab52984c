import { domainToASCII } from 'node:url';
import { expect, test } from 'vitest';
// The official vectors of the Public Suffix List (tests/test_psl.txt of publicsuffix/list, public domain), as data.
import vectors from '../../test/fixtures/public-suffix-vectors.json' with { type: 'json' };
import { normaliseHost } from './host.ts';
import { registrableOf } from './registrable.ts';

test.each(vectors as [string | null, string | null][])('of %s, %s was registered', (written, domain) => {
  const host = normaliseHost(written ?? '');
  expect(host === null ? null : (registrableOf(host)?.domain ?? null)).toBe(domain && domainToASCII(domain));
});

test('they are all there', () => {
  expect(vectors).toHaveLength(78);
});
