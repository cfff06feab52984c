import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { firefoxManagedStorage } from '../../../core/policy/templates/json.ts';
import { asPage, type Started, startFirefox } from './start.ts';
import { Tab } from './tab.ts';
import { until } from './wire.ts';

const ownId = 'watchword@watchword.example';
/** Firefox draws this part of an extension's addresses by lot; a journey names it beforehand. */
const uuid = '0d9c7b62-54d1-4f43-9a44-6e2f6a3b1c58';
const base = `moz-extension://${uuid}/`;

/**
 * A computer's Firefox with the built extension in it: pages, the real toolbar button, the real popup. Simulated is one thing: Firefox's
 * question "may this extension read HOST?" is answered yes by a setting, because no driver can click it; the extension's request runs as always.
 */
export class FirefoxDesk {
  readonly #firefox: Started;
  readonly #id: string;
  /** A folder that goes when Firefox ends. */
  readonly #folder: string | null;

  private constructor(firefox: Started, id: string, folder: string | null) {
    this.#firefox = firefox;
    this.#id = id;
    this.#folder = folder;
  }

  /** `told`: what an administrator set for this person's Firefox alone, by a native manifest in their folder. */
  static async start(told: Parameters<typeof firefoxManagedStorage>[0] | null = null): Promise<FirefoxDesk> {
    const folder = mkdtempSync(join(tmpdir(), 'watchword-firefox-'));
    const home = join(folder, 'home');
    if (told) {
      const manifests = join(home, '.mozilla', 'managed-storage');
      mkdirSync(manifests, { recursive: true });
      writeFileSync(join(manifests, `${ownId}.json`), firefoxManagedStorage(told, ownId));
    }
    const firefox = await startFirefox(
      {
        'extensions.webextensions.uuids': JSON.stringify({ [ownId]: uuid }),
        'extensions.webextOptionalPermissionPrompts': false,
        // Passkeys come from `plugAuthenticatorIn` alone.
        'security.webauth.webauthn_enable_softtoken': true,
        'security.webauth.webauthn_enable_usbtoken': false,
      },
      told ? { home } : {},
    );
    const desk = new FirefoxDesk(firefox, ownId, folder);
    // Firefox reads the files when it needs them: a copy, so that a build meanwhile changes nothing.
    const extension = join(folder, 'extension');
    cpSync('dist/extension/firefox', extension, { recursive: true });
    await firefox.browser.installExtension(extension).catch(async (error) => {
      await desk.stop();
      throw error;
    });
    return desk;
  }

  /**
   * A Firefox that has the extension of that id by an administrator's order, once it is there. Two settings stand for what a test machine
   * cannot have: Mozilla's signature, and an https server for the updates.
   */
  static async managed(id: string, profile: string): Promise<FirefoxDesk> {
    const firefox = await startFirefox(
      {
        'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
        'xpinstall.signatures.required': false,
        'extensions.checkUpdateSecurity': false,
      },
      { profile },
    );
    const desk = new FirefoxDesk(firefox, id, null);
    await until(() => firefox.inWindow(isThere, id), `firefox: ${id} does not come by itself`).catch(async (error) => {
      await desk.stop();
      throw error;
    });
    return desk;
  }

  /** The hosts that it may read without asking anybody. */
  async runsOn(): Promise<readonly string[]> {
    return this.#firefox.inWindow(hostsOf, this.#id);
  }

  tab(): Promise<Page> {
    return this.#firefox.newTab();
  }

  /** One of the extension's own pages in a tab, e.g. `app.html`. */
  async ownPage(path: string): Promise<Page> {
    const page = await this.tab();
    await page.goto(`${base}${path}`);
    return page;
  }

  /** Clicks the toolbar button while `page` is in front, and gives the popup: Firefox lends the extension this tab, as for a person. */
  async clickToolbarButton(page: Page): Promise<Page> {
    await page.bringToFront();
    await this.#firefox.inWindow(closePopup);
    await this.#firefox.inWindow(clickButtonOf, this.#id);
    return this.popup();
  }

  /** The popup that is open, or about to be. */
  async popup(): Promise<Page> {
    const context = await until(
      () => this.#firefox.inWindow(contextOfPopup, `${base}popup.html`),
      'firefox: the popup does not open',
    );
    const popup = asPage(new Tab(this.#firefox.wire, context, () => this.#firefox.inWindow(closePopup)));
    await expect(popup.locator('#root > *').first()).toBeVisible();
    return popup;
  }

  /** What the badge on the toolbar button says while this page is in front. */
  async badge(page: Page): Promise<string> {
    await page.bringToFront();
    return this.#firefox.inWindow(badgeOf, this.#id);
  }

  /** Presses the keys of a shortcut, e.g. `Alt+Shift+L`, while `page` is in front. They go to Firefox's window, as from a keyboard. */
  async pressKeys(shortcut: string, page: Page): Promise<void> {
    await page.bringToFront();
    await this.#firefox.inWindow(closePopup);
    await this.#firefox.inWindow(typeKeys, shortcut);
  }

  /** Plugs in an authenticator that makes keys (PRF) and takes its person for verified; it is gone with Firefox. */
  async plugAuthenticatorIn(): Promise<void> {
    await this.#firefox.inWindow(addAuthenticator);
  }

  /** Ends the background as Firefox does after 30 idle seconds: its memory is gone, the next event starts it anew. */
  async killBackground(): Promise<void> {
    await this.#firefox.inWindow(endBackground, this.#id);
  }

  /** What our own pages and background complained of: errors, and what their content security policy stopped. */
  async complaints(): Promise<readonly string[]> {
    return this.#firefox.inWindow(errorsOf, base);
  }

  /** Pictures of every window, for whoever wonders why a journey failed. */
  async shootAll(path: string): Promise<void> {
    const { wire } = this.#firefox;
    const { contexts } = (await wire.send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
    const popup = await this.#firefox.inWindow(contextOfPopup, `${base}popup.html`);
    for (const [at, context] of [...contexts.map((one) => one.context), ...(popup ? [popup] : [])].entries())
      await new Tab(wire, context).screenshot({ path: `${path}-${at}.png` }).catch(() => {});
  }

  async stop(): Promise<void> {
    await this.#firefox.browser.close();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }
}

// What follows runs in Firefox's own window, as source; the names it uses are Firefox's.

interface Panel extends Element {
  hidePopup(): void;
  readonly state: string;
}
interface FirefoxBrowser extends Element {
  permanentKey?: object;
  readonly currentURI?: { readonly spec: string };
  readonly browsingContext: object;
}
declare const CustomizableUI: { addWidgetToArea(widget: string, area: string): void; AREA_NAVBAR: string };
declare const ChromeUtils: { importESModule(address: string): { NavigableManager: Navigables } };
declare const Services: {
  console: { getMessageArray(): { message?: string; errorMessage?: string; flags?: number }[] };
};
declare const Ci: { nsIScriptError: new () => object; nsITextInputProcessor: object; nsIWebAuthnService: object };
declare const Cc: Record<string, { createInstance(kind: object): object; getService(kind: object): object }>;
interface Authenticators {
  addVirtualAuthenticator(protocol: string, transport: string, ...abilities: boolean[]): string;
}
interface Keyboard {
  beginInputTransactionForTests(window: object): boolean;
  keydown(key: KeyboardEvent): void;
  keyup(key: KeyboardEvent): void;
}
interface ScriptError {
  readonly flags: number;
  readonly sourceName: string;
  readonly errorMessage: string;
}
declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly active: boolean;
    readonly allowedOrigins: { readonly patterns: readonly { readonly pattern: string }[] };
    readonly extension: { terminateBackground(): Promise<void> };
  } | null;
};
interface Navigables {
  getIdForBrowser(browser: FirefoxBrowser): string | null;
  getBrowsingContextById(context: string): object | null;
}

/** The button sits on the toolbar where the person pinned it. A click while the popup lies open would only close it. */
async function clickButtonOf(id: string): Promise<void> {
  const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  if (!document.querySelector(`#nav-bar #${widget}-BAP`))
    CustomizableUI.addWidgetToArea(`${widget}-browser-action`, CustomizableUI.AREA_NAVBAR);
  const button = document.querySelector<HTMLElement>(`#nav-bar #${widget}-BAP`);
  if (!button) throw new Error('the toolbar has no button of ours');
  button.click();
}

function badgeOf(id: string): string {
  const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  return document.querySelector(`#${widget}-BAP`)?.getAttribute('badge') ?? '';
}

async function closePopup(): Promise<void> {
  for (const popup of document.querySelectorAll('browser.webextension-popup-browser')) {
    const panel = popup.closest('panel') as Panel | null;
    if (!panel || panel.state === 'closed') continue;
    const hidden = new Promise((done) => panel.addEventListener('popuphidden', done, { once: true }));
    if (panel.state !== 'hiding') panel.hidePopup();
    await hidden;
  }
}

/**
 * The popup that lies open, not the one that still loads out of sight. Firefox's driver counts tabs only: it is told, once, that the popup's
 * document is one like any other.
 */
function contextOfPopup(address: string): string | null {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const popups = () =>
    [...document.querySelectorAll('browser.webextension-popup-browser')].filter(
      (one) => !one.classList.contains('webextension-preload-browser'),
    ) as FirefoxBrowser[];
  const contextOf = (popup: FirefoxBrowser) => {
    popup.permanentKey ??= {};
    return NavigableManager.getIdForBrowser(popup);
  };
  if (!Object.hasOwn(NavigableManager, 'getBrowsingContextById')) {
    const known = NavigableManager.getBrowsingContextById;
    NavigableManager.getBrowsingContextById = function (context) {
      const popup = popups().find((one) => contextOf(one) === context);
      return popup ? popup.browsingContext : known.call(this, context);
    };
  }
  const popup = popups().find(({ currentURI }) => currentURI?.spec.startsWith(address));
  return popup ? contextOf(popup) : null;
}

function typeKeys(shortcut: string): void {
  const codes: Record<string, string> = { Alt: 'AltLeft', Shift: 'ShiftLeft' };
  const numbers: Record<string, number> = { Alt: 18, Shift: 16 };
  const keyboard = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor) as Keyboard;
  if (!keyboard.beginInputTransactionForTests(window)) throw new Error('the keyboard is taken');
  const keys = shortcut.split('+').map((key) => {
    const keyCode = numbers[key] ?? key.charCodeAt(0);
    return new KeyboardEvent('', { key, code: codes[key] ?? `Key${key}`, keyCode });
  });
  for (const key of keys) keyboard.keydown(key);
  for (const key of keys.toReversed()) keyboard.keyup(key);
}

function addAuthenticator(): void {
  const service = Cc['@mozilla.org/webauthn/service;1']?.getService(Ci.nsIWebAuthnService) as Authenticators;
  const [residentKey, userVerification, consent, verified] = [true, true, true, true];
  service.addVirtualAuthenticator('ctap2_1', 'internal', residentKey, userVerification, consent, verified);
}

async function endBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id)?.extension.terminateBackground();
}

function isThere(id: string): boolean {
  return WebExtensionPolicy.getByID(id)?.active === true;
}

function hostsOf(id: string): string[] {
  const all = (WebExtensionPolicy.getByID(id)?.allowedOrigins.patterns ?? []).map(({ pattern }) => pattern);
  return all.filter((pattern) => !pattern.startsWith('moz-extension:'));
}

function errorsOf(base: string): string[] {
  const warning = 1;
  return Services.console
    .getMessageArray()
    .filter((entry) => entry instanceof Ci.nsIScriptError)
    .map((entry) => entry as ScriptError)
    .filter(({ flags, sourceName, errorMessage }) => {
      const stopped = errorMessage.startsWith('Content-Security-Policy') && errorMessage.includes(base);
      // A window or page of ours that closes while an answer is on its way to it: Firefox notes that, nothing is lost.
      const late = /after context unloaded|while context is inactive/.test(errorMessage);
      return stopped || (sourceName.startsWith(base) && !(flags & warning) && !late);
    })
    .map(({ errorMessage, sourceName }) => `${sourceName}: ${errorMessage}`);
}
