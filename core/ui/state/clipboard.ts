import type { Home } from '../home.ts';
import { createStore, type Store } from './store.ts';

/** What became of the last copied code. `stays`: this surface closes before it could clear it, or the browser will not. */
export type Copied = {
  readonly what: string;
  readonly at: number;
  readonly state: 'waiting' | 'cleared' | 'still-there' | 'stays' | 'refused';
  readonly seconds: number;
  /** Said long enough; the rule still holds. */
  readonly quiet: boolean;
} | null;

export interface CopyBoard {
  readonly copied: Store<Copied>;
  /** Copies `text` as it is and clears it `seconds` later if we are in front then, else on return. `what` names the row. */
  copy(text: string, what: string, seconds: number): Promise<void>;
  /** The message was seen long enough. */
  forget(seen: NonNullable<Copied>): void;
  stop(): void;
}

/** The clipboard rule of V13. A popup closes at the first click elsewhere, so it says that the code stays. */
export function createCopyBoard(page: Document, home: Pick<Home, 'kind' | 'clipboard' | 'now'>): CopyBoard {
  const copied = createStore<Copied>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const inFront = () => !page.hidden && page.hasFocus();
  const say = (state: NonNullable<Copied>['state']) => {
    const now = copied.get();
    if (now) copied.set({ ...now, state, quiet: false });
  };
  const clear = async () => {
    clearTimeout(timer);
    if (!inFront()) return say('still-there');
    say((await home.clipboard.clear()) ? 'cleared' : 'stays');
  };
  const returned = () => {
    const now = copied.get();
    if (!now || !inFront()) return;
    const due = now.at + now.seconds * 1000;
    if (now.state === 'still-there' || (now.state === 'waiting' && home.now() >= due)) void clear();
  };
  page.addEventListener('visibilitychange', returned);
  page.defaultView?.addEventListener('focus', returned);
  return {
    copied,
    async copy(text, what, seconds) {
      clearTimeout(timer);
      const stays = home.kind === 'popup' || seconds === 0;
      try {
        await home.clipboard.write(text);
      } catch {
        copied.set({ what, at: home.now(), seconds, state: 'refused', quiet: false });
        return;
      }
      copied.set({ what, at: home.now(), seconds, state: stays ? 'stays' : 'waiting', quiet: false });
      if (!stays) timer = setTimeout(() => void clear(), seconds * 1000);
    },
    forget(seen) {
      if (copied.get() !== seen) return;
      copied.set(seen.state === 'waiting' ? { ...seen, quiet: true } : null);
    },
    stop() {
      clearTimeout(timer);
      page.removeEventListener('visibilitychange', returned);
      page.defaultView?.removeEventListener('focus', returned);
    },
  };
}
