import { useEffect, useState } from 'react';
import { useApp } from './app.ts';

/** Whether this home can open a vault with a passkey; null until the browser said. */
export function usePasskeysHere(): boolean | null {
  const { home } = useApp();
  const [here, setHere] = useState<boolean | null>(home.passkeys ? null : false);
  useEffect(() => {
    let gone = false;
    void home.passkeys?.available().then(
      (answer) => !gone && setHere(answer),
      () => !gone && setHere(false),
    );
    return () => {
      gone = true;
    };
  }, [home]);
  return here;
}
