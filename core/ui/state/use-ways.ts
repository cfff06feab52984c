import { useEffect, useState } from 'react';
import type { SlotInfo } from '../../storage/ways-in.ts';
import { useApp } from './app.ts';

/** The ways into the open vault, read again after each save; null until they are known. */
export function useWays(rev: number): readonly SlotInfo[] | null {
  const app = useApp();
  const [ways, setWays] = useState<readonly SlotInfo[] | null>(null);
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
