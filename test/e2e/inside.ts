import { expect, type Page } from '@playwright/test';
import type { FillResult, PromptState } from '../../core/ui/prompt-port.ts';
import type { Desk } from './desk.ts';

/** Looks at a desk's extension from inside, for what no screen shows: open popups, the badge, what was registered; and gives it the events that no driver can cause. */
export class Inside {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** How many popups are open. */
  async popups(): Promise<number> {
    const worker = await this.#desk.background();
    return worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['POPUP' as never] })).length);
  }

  /** What stands on the toolbar button for a tab; '' for nothing. */
  async badge(tabId: number): Promise<string> {
    return (await this.#desk.background()).evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  }

  /** The browser's number for the tab in front. Call it while `page` is the one in front. */
  async tabOf(page: Page): Promise<number> {
    await page.bringToFront();
    const id = await (await this.#desk.background()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id;
    });
    if (id === undefined) throw new Error('inside: no tab is in front');
    return id;
  }

  /** The keyboard command, as the browser gives it: no driver can press keys outside the page. */
  async command(page: Page): Promise<void> {
    const tabId = await this.tabOf(page);
    await (await this.#desk.background()).evaluate(async (id) => {
      const tab = await chrome.tabs.get(id);
      const event = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: chrome.tabs.Tab): void };
      event.dispatch('fill-current-prompt', tab);
    }, tabId);
  }

  /** A choice in the page's context menu, which is the browser's own window. */
  async menu(page: Page, chosen: { menuItemId: 'fill' | 'scan'; frameId: number; srcUrl?: string }): Promise<void> {
    const tabId = await this.tabOf(page);
    await (await this.#desk.background()).evaluate(
      async ({ id, info }) => {
        const tab = await chrome.tabs.get(id);
        const event = chrome.contextMenus.onClicked as unknown as {
          dispatch(info: object, tab: chrome.tabs.Tab): void;
        };
        event.dispatch({ editable: info.menuItemId === 'fill', pageUrl: tab.url, ...info }, tab);
      },
      { id: tabId, info: chosen },
    );
  }

  /** How often the background wrote to its stores since this was first asked. */
  vaultWrites(): Promise<number> {
    return this.#requests(['put', 'add', 'delete', 'clear']);
  }

  /** How often one of these was asked of the background's stores since this was first asked. */
  async #requests(names: readonly ('get' | 'getAll' | 'openCursor' | 'put' | 'add' | 'delete' | 'clear')[]) {
    return (await this.#desk.background()).evaluate((names) => {
      const all = globalThis as { requests?: Record<string, number> };
      all.requests ??= {};
      const counted = all.requests;
      for (const name of names) {
        if (counted[name] !== undefined) continue;
        counted[name] = 0;
        const plain = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
        (IDBObjectStore.prototype as unknown as Record<string, unknown>)[name] = function (...args: unknown[]) {
          counted[name] = (counted[name] ?? 0) + 1;
          return plain.apply(this, args);
        };
      }
      return names.reduce((sum, name) => sum + (counted[name] ?? 0), 0);
    }, names);
  }

  /** Waits until the background has read nothing for a while. */
  async quietVault(): Promise<void> {
    let last = -1;
    let same = 0;
    await expect
      .poll(
        async () => {
          const now = await this.#requests(['get', 'getAll', 'openCursor']);
          same = now === last ? same + 1 : 0;
          last = now;
          return same;
        },
        { intervals: [60] },
      )
      .toBeGreaterThan(2);
  }

  /** Whether the background still waits to learn what became of a code that went into this tab. */
  async onItsWay(tabId: number): Promise<boolean> {
    return (await this.#desk.background()).evaluate(async (id) => {
      const { pendings } = await chrome.storage.session.get('pendings');
      return Object.hasOwn((pendings ?? {}) as object, String(id));
    }, tabId);
  }

  /** The sites that the content script is registered for. */
  async runsOn(): Promise<string[]> {
    return (await this.#desk.background()).evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []).sort(),
    );
  }

  /** Whether something of ours in a tab's page still listens to the background. */
  async answers(tabId: number): Promise<boolean> {
    return (await this.#desk.background()).evaluate(
      (id) =>
        chrome.tabs.sendMessage(id, { type: 'look' }).then(
          () => true,
          () => false,
        ),
      tabId,
    );
  }

  /** What the popup would show of a tab: the question that it asks the background, asked from another of our pages. */
  async promptOf(own: Page, tabId: number): Promise<PromptState> {
    return own.evaluate((id) => chrome.runtime.sendMessage({ type: 'prompt', tabId: id }), tabId);
  }

  /** Waits until a tab's page asks for a code. */
  async promptAt(own: Page, tabId: number): Promise<Extract<PromptState, { kind: 'prompt' }>> {
    let state: PromptState | undefined;
    await expect
      .poll(
        async () => {
          state = await this.promptOf(own, tabId);
          return state.kind;
        },
        { intervals: [20, 50, 100] },
      )
      .toBe('prompt');
    return state as Extract<PromptState, { kind: 'prompt' }>;
  }

  /** The page of a tab was read, and asks for nothing. */
  async expectNoPrompt(own: Page, tabId: number): Promise<void> {
    await expect.poll(() => this.answers(tabId)).toBe(true);
    expect(await this.promptOf(own, tabId)).toMatchObject({ kind: 'nothing', granted: true });
  }

  /** A press on Fill: the message that the popup's button sends, from another of our pages. */
  async fill(
    own: Page,
    order: { promptId: string; accountId: string; use?: 'totp' | 'backup'; confirmed: boolean },
  ): Promise<FillResult> {
    const message = { type: 'fill', use: 'totp', ...order };
    return own.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  }
}
