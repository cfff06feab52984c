import type { Page } from '@playwright/test';
import { type Browser, launch } from 'puppeteer-core';
import { firefoxPath } from '../../../scripts/browsers.mjs';
import { Tab } from './tab.ts';
import { run, type Wire, wireOf } from './wire.ts';

/** A Firefox without a window on the screen. */
export interface Started {
  readonly browser: Browser;
  readonly wire: Wire;
  /** Firefox's own window: its toolbar, its panels, its console. */
  inWindow<A extends unknown[], R>(func: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  newTab(size?: { readonly width: number; readonly height: number }): Promise<Page>;
}

/** Hosts of the reference platform, and of pages of our own: Firefox asks the system for names under localhost unless told. */
const hosts = ['sekoia', 'digibee', 'indigo', 'nordwind', 'sekoia.localhost.evil', 'bank', 'id.bank', 'shop'].map(
  (name) => `${name}.localhost`,
);

/** Starts the Firefox of this machine with some settings more, in a profile of its own unless there is one. `home`: the person's folder. */
export async function startFirefox(
  settings: Record<string, unknown> = {},
  { profile, home }: { readonly profile?: string; readonly home?: string } = {},
): Promise<Started> {
  const path = firefoxPath();
  if (!path) throw new Error('firefox: none on this machine; name one in FIREFOX_PATH');
  const browser = await launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    defaultViewport: null,
    ...(profile ? { userDataDir: profile } : {}),
    ...(home ? { env: { ...process.env, HOME: home } } : {}),
    // Lets the driver reach Firefox's own window, where the toolbar button is.
    args: ['--remote-allow-system-access', '--width', '1280', '--height', '900'],
    extraPrefsFirefox: {
      'network.dns.localDomains': hosts.join(','),
      'intl.accept_languages': 'en-GB, en',
      'ui.prefersReducedMotion': 1,
      ...settings,
    },
  });
  const wire = wireOf(browser);
  const tree = (await wire.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { context: string; url: string }[];
  };
  const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) {
    await browser.close();
    throw new Error('firefox: it shows no window');
  }
  return {
    browser,
    wire,
    inWindow: (func, ...args) => run(wire, window.context, func, ...args),
    async newTab(size) {
      const { context } = (await wire.send('browsingContext.create', { type: 'tab' })) as { context: string };
      if (size) await wire.send('browsingContext.setViewport', { context, viewport: size });
      return asPage(new Tab(wire, context));
    },
  };
}

/** A tab as the page objects take it: they use of Playwright's Page what Tab has. */
export function asPage(tab: Tab): Page {
  return tab as unknown as Page;
}
