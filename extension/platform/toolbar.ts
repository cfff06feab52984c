import { browser } from './browser.ts';

type Title = 'titleQuiet' | 'titlePrompt' | 'titleEnrolment' | 'titleCodes' | 'titleWarning' | 'titleStopped';

/** What the toolbar's button shows for one tab. */
export interface BadgeFace {
  readonly text: string;
  readonly colour: string;
  readonly title: Title;
  readonly host: string;
}

/** Shows it; a tab that is gone is no error. */
export async function showBadge(tabId: number, face: BadgeFace): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: face.text });
    if (face.text !== '') {
      await browser.action.setBadgeBackgroundColor({ tabId, color: face.colour });
      await browser.action.setBadgeTextColor?.({ tabId, color: '#FFFFFF' });
    }
    await browser.action.setTitle({ tabId, title: browser.i18n.getMessage(face.title, [face.host]) });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Opens our popup over the window in front; false where the browser does not let us. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

/** Calls `pressed` with the tab in front when the keyboard command of that name is used. */
export function watchCommand(name: string, pressed: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) pressed(tab.id);
  });
}

/** A click in the context menu of a page. */
export interface MenuClick {
  readonly tabId: number;
  readonly frameId: number;
  /** The picture's address, for a picture. */
  readonly picture: string | null;
}

/** Draws the two entries of the context menu: on a field, and on a picture. */
export async function drawMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const pages = ['https://*/*', 'http://localhost/*', 'http://*.localhost/*'];
  for (const [id, title, context] of [
    ['fill', 'menuFill', 'editable'],
    ['scan', 'menuScan', 'image'],
  ] as const)
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(title),
      contexts: [context],
      documentUrlPatterns: pages,
    });
}

/** Calls back when one of them is chosen. */
export function watchMenus(on: { fill(click: MenuClick): void; scan(click: MenuClick): void }): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    const click = { tabId: tab.id, frameId: info.frameId ?? 0, picture: info.srcUrl ?? null };
    if (info.menuItemId === 'fill') on.fill(click);
    if (info.menuItemId === 'scan') on.scan(click);
  });
}
