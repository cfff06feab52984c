import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { memoryHome } from '../../test/ui/memory-home.ts';
import { mountAt } from '../../test/ui/mount.ts';
import { awaitPolicy } from './await-policy.tsx';
import { readAppearance, wear } from './state/appearance.ts';

afterEach(() => void vi.useRealTimers());

test.each([
  { width: 360, height: 560 },
  { width: 1280, height: 800 },
])(
  'in $width × $height a late policy is said to be waited for, as the app looked last, with the vault untouched; then the mark stays where it is',
  async ({ width, height }) => {
    await page.viewport(width, height);
    let answer = () => {};
    const locked = {
      kind: 'page',
      unlocked: false,
      appearance: JSON.stringify({ language: 'de', theme: 'dark' }),
    } as const;
    const { home, root } = mountAt('#/codes', locked, (home, root) => {
      home.policy.read = () =>
        new Promise((resolve) => {
          answer = resolve;
        });
      vi.spyOn(home.keeper, 'state');
      vi.spyOn(home.session, 'get');
      return awaitPolicy(home, root);
    });
    const line = page
      .getByRole('status')
      .filter({ hasText: 'Der Browser wird gefragt, welche Einstellungen gelten …' });
    await expect.element(line).toBeVisible();
    expect(document.documentElement).toMatchObject({ lang: 'de', dataset: { theme: 'dark' } });
    const opened = () => [
      vi.mocked(home.keeper.state).mock.calls.length,
      vi.mocked(home.session.get).mock.calls.length,
    ];
    expect(opened()).toEqual([0, 0]);
    const places = () =>
      ['.mark', 'h1'].map((what) => Math.round(root.querySelector(what)!.getBoundingClientRect().top));
    const before = places();

    answer();
    await expect.element(page.getByRole('button', { name: 'Entsperren' })).toBeVisible();
    expect(opened()).toEqual([1, 1]);
    expect(line.elements()).toEqual([]);
    for (const [at, top] of places().entries()) expect(Math.abs(top - before[at]!)).toBeLessThanOrEqual(2);
  },
);

test.each([
  { answers: 'at once', after: 0, said: 0 },
  { answers: 'just within half a second', after: 499, said: 0 },
  { answers: 'later', after: 60_000, said: 1 },
])('to a browser that answers $answers, $said lines say that it is asked', async ({ after, said }) => {
  const root = document.body.appendChild(document.createElement('div'));
  const home = memoryHome({ kind: 'page', unlocked: false });
  home.policy.read = () => new Promise((resolve) => setTimeout(resolve, after));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const waited = awaitPolicy(home, root);
  await vi.advanceTimersByTimeAsync(499);
  // Whatever it would say by now is drawn after this.
  await wear(home, document, readAppearance(home), 'all');
  expect(root.childElementCount).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  await wear(home, document, readAppearance(home), 'all');
  await expect.poll(() => root.childElementCount).toBe(said);
  await vi.advanceTimersByTimeAsync(60_000);
  await waited;
  root.remove();
});
