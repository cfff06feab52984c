import { browser } from './browser.ts';

/** What survives the death of the worker but not the browser: `storage.session`, which pages' scripts cannot read. Never anything secret but the session's key. */
export const memory = {
  async read(name: string): Promise<unknown> {
    return (await browser.storage.session.get(name))[name];
  },
  /** Several entries as they are at one moment. */
  async readAll(names: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
    return browser.storage.session.get([...names]);
  },
  async write(entries: Readonly<Record<string, unknown>>): Promise<void> {
    await browser.storage.session.set(entries);
  },
  async remove(...names: string[]): Promise<void> {
    await browser.storage.session.remove(names);
  },
  /** Calls `changed` when one of `names` is written or removed, by whichever of our windows. Returns a stop. */
  watch(names: readonly string[], changed: (name: string, value: unknown) => void): () => void {
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area !== 'session') return;
      for (const name of names) if (name in changes) changed(name, changes[name]?.newValue);
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
  /** Says once more that content scripts may not read it; Firefox has no such switch because they never may. */
  async trustedOnly(): Promise<void> {
    await browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  },
};

/** Small marks that outlive the browser (`storage.local`): never a host, a name or anything secret in the clear. */
export const marks = {
  async has(name: string): Promise<boolean> {
    return (await browser.storage.local.get(name))[name] === true;
  },
  async set(name: string): Promise<void> {
    await browser.storage.local.set({ [name]: true });
  },
  async remove(name: string): Promise<void> {
    await browser.storage.local.remove(name);
  },
  /** The names of those that are set, of one kind (`kind/…`). */
  async all(kind: string): Promise<readonly string[]> {
    return Object.keys(await browser.storage.local.get(null)).filter((name) => name.startsWith(`${kind}/`));
  },
};
