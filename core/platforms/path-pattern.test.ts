import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPathOf } from './path-pattern.ts';

test.each([
  ['/login', '/login', true],
  ['/login', '/login/', true],
  ['/login/', '/login', true],
  ['/login', '/login/code', false],
  ['/login/*', '/login/code', true],
  ['/login/*', '/login', false],
  ['/login*', '/login', true],
  ['/*/login', '/north/login', true],
  ['/*/login', '/north/login/more', false],
  ['/a*a', '/a', false],
  ['/a*b*c', '/a-b-c', true],
  ['/a*b*c', '/a-c-b', false],
  ['/', '/', true],
  ['/*', '/', false],
  ['/.', '/x', false],
])('%s and %s: %s', (pattern, path, is) => {
  expect(isPathOf(pattern, path)).toBe(is);
});

test('it says what the regular expression would, and is done with a long path at once', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 8 }).map((rest) => `/${rest}`);
  fc.assert(
    fc.property(text, text, (pattern, written) => {
      const path = written.replaceAll('*', '');
      const bare = (one: string) => (one.endsWith('/') ? one.slice(0, -1) : one);
      const expression = new RegExp(`^${bare(pattern).replaceAll('*', '.*')}$`);
      expect(isPathOf(pattern, path)).toBe(expression.test(bare(path)));
    }),
    { numRuns: 2_000 },
  );
  expect(isPathOf(`/${'a*'.repeat(90)}b`, `/${'a'.repeat(999)}`)).toBe(false);
});
