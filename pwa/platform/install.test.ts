import { expect, test } from 'vitest';
import { installing, wayOf } from './install.ts';

const agents = {
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  macChrome:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  android: 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
  linux: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
};
const way = (userAgent: string, maxTouchPoints = 0) => wayOf({ userAgent, maxTouchPoints });

test('each platform is told its own way, an iPad like an iPhone whatever it calls itself', () => {
  expect(way(agents.iphone, 5)).toBe('ios');
  expect(way(agents.mac, 5)).toBe('ios');
  expect(way(agents.mac)).toBe('mac');
  expect(way(agents.macChrome)).toBe('desktop');
  expect(way(agents.android, 5)).toBe('android');
  expect(way(agents.linux)).toBe('desktop');
});

/** As much of a window as matters: what it runs as, and its events. */
function browser({ app = false }: { app?: boolean } = {}) {
  const events = new EventTarget();
  const view = Object.assign(events, {
    navigator: { userAgent: agents.linux, maxTouchPoints: 0 },
    matchMedia: () => ({ matches: !app }),
  });
  return view as unknown as Window;
}

test('the browser’s own offer waits for the person, and can be used once', async () => {
  const view = browser();
  const port = installing(view);
  let told = 0;
  let prompted = 0;
  port.watch(() => {
    told += 1;
  });
  expect(port.way()).toBe('desktop');
  const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: async () => {
      prompted += 1;
    },
  });
  view.dispatchEvent(offer);
  expect([offer.defaultPrevented, port.way(), told]).toEqual([true, 'button', 1]);
  await port.ask();
  await port.ask();
  expect([port.way(), prompted]).toEqual(['desktop', 1]);
});

test('once it is an app, nothing is said of installing any more', () => {
  const view = browser();
  const port = installing(view);
  view.dispatchEvent(new Event('appinstalled'));
  expect(port.way()).toBeNull();
  expect(installing(browser({ app: true })).way()).toBeNull();
});
