import { useEffect, useState } from 'react';
import { useApp } from './app.ts';
import type { Way } from './keys.ts';

/** The ways into the open vault, read again after each save; null until they are known. */
export function useWays(rev: number): readonly Way[] | null {
  const app = useApp();
  const [ways, setWays] = useState<readonly Way[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may have changed them
  useEffect(() => {
    let gone = false;
    void app.keys.ways().then(
      (found) => !gone && setWays(found),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [app, rev]);
  return ways;
}
