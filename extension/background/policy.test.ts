import { expect, test, vi } from 'vitest';

let said: unknown = null;
vi.mock('../platform/managed.ts', () => ({ managed: { read: async () => said }, packageRules: () => ({}) }));

test('a browser that does not say what the policy is leaves nothing allowed, and is asked again', async () => {
  const { ruled, whyNotAllowed } = await import('./policy.ts');
  said = new Error('storage is broken');
  const rules = await ruled();
  expect(rules).toMatchObject({ policy: { allowedHosts: [], exportAllowed: false }, unreadable: true });
  expect(whyNotAllowed(rules)).toBe('policy-unreadable');
  said = { allowedHosts: ['app.example.com'] };
  expect(await ruled()).toMatchObject({ policy: said, unreadable: false });
  expect(whyNotAllowed(await ruled())).toBe('policy');
});
