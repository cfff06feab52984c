import { createStore, type Store } from './store.ts';

/** Where the person is. The address carries only the screen's name and an account's random id. */
export type Route =
  | { readonly screen: 'codes' }
  | { readonly screen: 'add'; readonly way: AddWay | null }
  | { readonly screen: 'account' | 'prove'; readonly id: string }
  | { readonly screen: (typeof plain)[number] };

/** `forgotten` is where the locked app begins when the popup sends somebody there; behind the lock it is the list. */
const plain = [
  'trash',
  'settings',
  'backups',
  'ways',
  'readiness',
  'start',
  'forgotten',
  'policy',
  'log',
  'about',
  'move',
  'search',
] as const;

export type AddWay = 'scan' | 'photo' | 'paste' | 'hand';

const ways: readonly string[] = ['scan', 'photo', 'paste', 'hand'];

/** `#/account/x` to a route; anything unknown is the list of codes. */
export function readRoute(hash: string): Route {
  const [screen, rest] = hash.replace(/^#\/?/, '').split('/');
  if ((screen === 'account' || screen === 'prove') && rest && /^[\w-]{1,64}$/.test(rest)) return { screen, id: rest };
  if (screen === 'add') return { screen, way: ways.includes(rest ?? '') ? (rest as AddWay) : null };
  const known = plain.find((one) => one === screen);
  return { screen: known ?? 'codes' };
}

/** A route to `#/…`. */
export function writeRoute(route: Route): string {
  if (route.screen === 'account' || route.screen === 'prove') return `#/${route.screen}/${route.id}`;
  if (route.screen === 'add') return route.way ? `#/add/${route.way}` : '#/add';
  return `#/${route.screen}`;
}

export interface Router {
  readonly route: Store<Route>;
  go(route: Route): void;
  /** Up to the list, without adding to the history where the list is what lies behind. */
  back(): void;
  stop(): void;
}

/** Keeps the route in the address's hash, so that the phone's back button means what people expect. */
export function createRouter(view: Window): Router {
  const route = createStore<Route>(readRoute(view.location.hash));
  let depth = 0;
  const read = () => {
    const next = readRoute(view.location.hash);
    if (writeRoute(next) !== writeRoute(route.get())) route.set(next);
  };
  const moved = (event: PopStateEvent) => {
    depth = typeof event.state?.depth === 'number' ? event.state.depth : 0;
    read();
  };
  view.addEventListener('popstate', moved);
  view.addEventListener('hashchange', read);
  return {
    route,
    go(next) {
      const hash = writeRoute(next);
      if (hash === writeRoute(route.get())) return;
      depth += 1;
      view.history.pushState({ depth }, '', hash);
      route.set(next);
    },
    back() {
      if (depth > 0) return view.history.back();
      view.history.replaceState({ depth: 0 }, '', '#/codes');
      route.set({ screen: 'codes' });
    },
    stop() {
      view.removeEventListener('popstate', moved);
      view.removeEventListener('hashchange', read);
    },
  };
}
