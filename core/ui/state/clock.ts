import { createStore, type Store } from './store.ts';

export interface Clock {
  /** ms since the epoch as codes see it, moved once a second on the second. */
  readonly now: Store<number>;
  stop(): void;
}

/** Ahead of its own timer by more than this, the machine slept. */
const sleepMs = 60_000;

/** One timer for every ring and code on the screen: aligned to whole seconds, resting while the page is hidden. `slept` is called before anything is drawn after a sleep; `shift`: what codes are reckoned with, ms. */
export function createClock(page: Document, read: () => number, slept: () => void, shift = () => 0): Clock {
  const now = createStore(read() + shift());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  const beat = () => {
    const time = read();
    if (due > 0 && time - due > sleepMs) slept();
    now.set(time + shift());
    const wait = 1000 - ((time + shift()) % 1000);
    due = time + wait;
    timer = setTimeout(beat, wait);
  };
  const shown = () => {
    clearTimeout(timer);
    due = 0;
    if (!page.hidden) beat();
  };
  page.addEventListener('visibilitychange', shown);
  shown();
  return {
    now,
    stop() {
      clearTimeout(timer);
      page.removeEventListener('visibilitychange', shown);
    },
  };
}
