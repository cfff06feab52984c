import type { InstallPort, InstallWay } from '../../core/ui/home.ts';

/** What Chromium hands over instead of asking at a time of its own choice; not in TypeScript's DOM. */
interface BeforeInstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** How this page becomes an app here. It must be called before the browser makes its offer, at the start of the page. */
export function installing(view: Window): InstallPort {
  const watchers = new Set<() => void>();
  let offer: BeforeInstallPrompt | null = null;
  let installed = isApp(view);
  const changed = () => {
    for (const told of watchers) told();
  };
  view.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as BeforeInstallPrompt;
    changed();
  });
  view.addEventListener('appinstalled', () => {
    installed = true;
    offer = null;
    changed();
  });
  return {
    way: () => (installed ? null : offer ? 'button' : wayOf(view.navigator)),
    watch(told) {
      watchers.add(told);
      return () => watchers.delete(told);
    },
    async ask() {
      const asked = offer;
      // An offer can be used once; the browser makes another when it was declined.
      offer = null;
      await asked?.prompt();
      changed();
    },
  };
}

/** Where nothing is offered, people find it in the browser's own menus. iPads call themselves a Mac with touch. */
export function wayOf(navigator: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): InstallWay {
  const agent = navigator.userAgent;
  const mac = agent.includes('Macintosh');
  if (/iPhone|iPad|iPod/.test(agent) || (mac && navigator.maxTouchPoints > 1)) return 'ios';
  if (agent.includes('Android')) return 'android';
  return mac && agent.includes('Safari/') && !/Chrom(e|ium)\//.test(agent) ? 'mac' : 'desktop';
}

function isApp(view: Window): boolean {
  // Safari on iOS has a word of its own for it.
  const { standalone } = view.navigator as Navigator & { standalone?: boolean };
  return standalone === true || !view.matchMedia('(display-mode: browser)').matches;
}
