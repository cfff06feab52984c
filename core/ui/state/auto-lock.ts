export interface AutoLock {
  /** A key or a touch: the idle time begins again. */
  touched(): void;
  /** The settings changed. */
  rules(next: LockRules): void;
  stop(): void;
}

export interface LockRules {
  readonly idleMinutes: number;
  readonly hiddenSeconds: number;
  /** Another watches the time for all windows of this session (the extension's background): here signs are only told. */
  readonly onlyTell?: boolean;
}

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Locks after `idleMinutes` without a sign of the person and after `hiddenSeconds` out of sight. Timers sleep in hidden pages, so the wall
 * clock is asked again, before anything is drawn, when the page comes back. `until` hears how long the key may live after each sign.
 */
export function createAutoLock(
  page: Document,
  read: () => number,
  first: LockRules,
  lock: () => void,
  until: (time: number) => void,
): AutoLock {
  let rules = first;
  let lastSign = read();
  let hiddenSince: number | null = page.hidden ? read() : null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = 0;

  const idleOut = () => lastSign + rules.idleMinutes * 60_000;
  const deadline = () => {
    if (rules.onlyTell) return Number.POSITIVE_INFINITY;
    const idle = idleOut();
    return hiddenSince === null ? idle : Math.min(idle, hiddenSince + rules.hiddenSeconds * 1000);
  };
  const check = () => {
    clearTimeout(timer);
    const left = deadline() - read();
    if (left <= 0) return lock();
    timer = setTimeout(check, Math.min(left, 30_000));
  };
  const touched = () => {
    const time = read();
    if (deadline() <= time) return lock();
    lastSign = time;
    if (time - told > 15_000) {
      told = time;
      until(idleOut());
    }
  };
  const visibility = () => {
    if (page.hidden) {
      hiddenSince = read();
      return check();
    }
    check();
    hiddenSince = null;
  };
  page.addEventListener('visibilitychange', visibility);
  for (const sign of signs) page.addEventListener(sign, touched, { capture: true, passive: true });
  until(Math.min(idleOut(), deadline()));
  told = lastSign;
  check();
  return {
    touched,
    rules(next) {
      rules = next;
      until(idleOut());
      check();
    },
    stop() {
      clearTimeout(timer);
      page.removeEventListener('visibilitychange', visibility);
      for (const sign of signs) page.removeEventListener(sign, touched, { capture: true });
    },
  };
}
