import { useEffect, useState } from 'react';
import type { SlotInfo } from '../../storage/ways-in.ts';
import { useApp } from './app.ts';

/** The ways into the open vault, read again after each save; null until they are known. */
export function useWays(rev: number): readonly SlotInfo[] | null {
  return useReadWays(rev).ways;
}

/** The same, for a screen that cannot do without them. */
export function useReadWays(rev: number) {
  const app = useApp();
  const [ways, setWays] = useState<readonly SlotInfo[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may have changed them
  useEffect(() => {
    let gone = false;
    void app.keys.ways().then(
      (found) => !gone && setWays(found),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [app, rev, attempt]);
  return {
    ways,
    /** They could not be read, and are not known from before either. */
    failed: failed && ways === null,
    again() {
      setFailed(false);
      setAttempt(attempt + 1);
    },
  };
}
