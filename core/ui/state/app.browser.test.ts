import { afterEach, expect, test, vi } from 'vitest';
import { type MemoryHome, memoryHome } from '../../../test/ui/memory-home.ts';
import { now } from '../../../test/ui/mount.ts';
import { sampleVault } from '../../../test/ui/sample-vault.ts';
import type { Keeper } from '../../storage/keeper.ts';
import { changeAccount } from '../../vault/edit/change-account.ts';
import type { Vault } from '../../vault/vault.ts';
import type { Home } from '../home.ts';
import { type App, createApp } from './app.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const named = (name: string) => (vault: Vault) => changeAccount(vault, 'sample-0000', { name }, now);

/** An app over a vault in memory whose key the session has already, and another window on the same vault. */
function twoWindows(over: (real: Keeper, otherSaves: (name: string) => Promise<void>) => Partial<Keeper>) {
  const home = memoryHome({ vault: sampleVault(5, now), unlocked: true, now, frozen: true });
  const moved = { vault: () => {}, session: () => {} };
  const otherSaves = async (name: string) => {
    await home.keeper.change(new Uint8Array(32), named(name));
    moved.vault();
  };
  const keeper: Keeper = {
    ...home.keeper,
    watch(changed) {
      moved.vault = changed;
      return () => {};
    },
    ...over(home.keeper, otherSaves),
  };
  const put = vi.fn(home.session.put);
  const session: Home['session'] = {
    ...home.session,
    put,
    watch(changed) {
      moved.session = changed;
      return () => {};
    },
  };
  const lockElsewhere = async () => {
    await home.session.clear();
    moved.session();
  };
  const app = createApp({ ...home, keeper, session }, document);
  stops.push(() => app.stop());
  return { app, home, put, otherSaves, lockElsewhere };
}

function nameShown(app: App): string | null {
  const session = app.session.get();
  return session.kind === 'open' ? (session.open.vault.accounts['sample-0000']?.name ?? null) : null;
}

const stored = (home: MemoryHome) => home.stored()?.accounts['sample-0000']?.name;

test('what another window saves while this one is on its way in is shown once it is in', async () => {
  let first = true;
  const { app } = twoWindows((real, otherSaves) => ({
    async open(key) {
      const read = await real.open(key);
      if (first) {
        first = false;
        await otherSaves('saved meanwhile');
      }
      return read;
    },
  }));
  await app.start(Promise.resolve());
  expect(nameShown(app)).toBe('saved meanwhile');
});

test('what was read before a save of our own is not shown over it', async () => {
  let letGo = () => {};
  let held: Promise<void> | null = null;
  const { app, otherSaves } = twoWindows((real) => ({
    async open(key) {
      const read = await real.open(key);
      await held;
      return read;
    },
  }));
  await app.start(Promise.resolve());
  held = new Promise((settle) => {
    letGo = settle;
  });
  await otherSaves('from the other window');
  await app.change(named('from this one'));
  const shown: (string | null)[] = [];
  stops.push(app.session.watch(() => shown.push(nameShown(app))));
  letGo();
  await otherSaves('last');
  await vi.waitFor(() => expect(nameShown(app)).toBe('last'));
  expect(shown).not.toContain('from the other window');
});

test('a save of our own that took its time is not shown over a newer one of another window', async () => {
  const { app, home } = twoWindows((real, otherSaves) => ({
    async change(key, edit) {
      const saved = await real.change(key, edit);
      await otherSaves('newer');
      // The other window's save is read and shown meanwhile.
      await vi.waitFor(() => expect(nameShown(app)).toBe('newer'));
      return saved;
    },
  }));
  await app.start(Promise.resolve());
  await app.change(named('ours'));
  expect(nameShown(app)).toBe('newer');
  expect(stored(home)).toBe('newer');
});

test('locked elsewhere while this window is on its way in: it ends locked, and the key does not come back', async () => {
  const { app, home, put, lockElsewhere } = twoWindows((real) => ({
    async open(key) {
      const read = await real.open(key);
      await lockElsewhere();
      return read;
    },
  }));
  await app.start(Promise.resolve());
  expect(app.session.get().kind).toBe('locked');
  expect(await home.session.get()).toBeNull();
  expect(put).not.toHaveBeenCalled();
});

test('locked elsewhere, a touch that comes before the news does not bring the key back', async () => {
  const { app, home, put } = twoWindows(() => ({}));
  await app.start(Promise.resolve());
  await home.session.clear();
  home.advance(20_000);
  document.dispatchEvent(new PointerEvent('pointerdown'));
  await Promise.resolve();
  expect(put).not.toHaveBeenCalled();
  expect(await home.session.get()).toBeNull();
});
