import { afterEach } from 'vitest';
import { mountApp } from '../../core/ui/app.tsx';
import type { App } from '../../core/ui/state/app.ts';
import { type MemoryHome, type MemoryHomeOptions, memoryHome } from './memory-home.ts';
import { sampleVault } from './sample-vault.ts';

/** The time in every home that is mounted here, ms. */
export const now = 1_790_000_010_000;
let mounted: { app: App; root: HTMLElement } | null = null;

/** The real app at an address, over a vault in memory with five accounts, open, its clock standing; it goes after the test. `read`: reads the policy. */
export function mountAt(
  hash: string,
  options: MemoryHomeOptions = {},
  read?: (home: MemoryHome, root: HTMLElement) => Promise<void>,
) {
  location.hash = hash;
  const root = document.body.appendChild(document.createElement('div'));
  const home = memoryHome({ vault: sampleVault(5, now), unlocked: true, now, frozen: true, ...options });
  const app = mountApp(root, home, read?.(home, root));
  mounted = { app, root };
  return { home, app, root };
}

/** Time goes by, over minutes without the machine asleep: the app's clock goes along instead of finding a gap at its next beat. */
export function goesBy(home: MemoryHome, ms: number): void {
  home.advance(ms);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** What is mounted goes, as a page that closes. */
export function leave(): void {
  mounted?.app.stop();
  mounted?.app.session.set({ kind: 'starting' });
  mounted?.root.remove();
  mounted = null;
}
afterEach(leave);
