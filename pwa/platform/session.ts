import type { Bytes } from '../../core/bytes/bytes.ts';
import type { SessionKeys } from '../../core/ui/home.ts';

/** The open vault's key in this page's memory and nowhere else. Locking one tab locks them all. */
export function pageSession(now: () => number): SessionKeys {
  let held: { key: Bytes; until: number; since: number } | null = null;
  const others = new BroadcastChannel('watchword/locked');
  const watchers = new Set<() => void>();
  const forget = () => {
    held?.key.fill(0);
    held = null;
  };
  others.onmessage = () => {
    if (!held) return;
    forget();
    for (const changed of watchers) changed();
  };
  return {
    async get() {
      if (held && now() >= held.until) forget();
      return held ? held.key.slice() : null;
    },
    async put(key, until) {
      const copy = key.slice();
      const since = held?.since ?? now();
      forget();
      held = { key: copy, until, since };
    },
    async keep(until) {
      if (held && now() < held.until) held = { ...held, until };
    },
    async clear() {
      forget();
      others.postMessage('locked');
    },
    since: async () => held?.since ?? null,
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}
