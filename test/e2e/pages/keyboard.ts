import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody who has only a keyboard. Whatever has the focus must show it. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tab, until this has the focus; shows on the way that everything passed is seen to have it. */
  async to(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    const there = () => target.evaluate((element) => element === document.activeElement);
    const passed: string[] = [];
    while (!(await there())) {
      await this.page.keyboard.press(key);
      const seen = await this.page.evaluate(focusSeen);
      expect(seen.hidden, `the focus is seen on ${seen.what}`).toBe(false);
      passed.push(seen.what);
      if (passed.length > 80) throw new Error(`keyboard: not reached after ${passed.join(' → ')}`);
    }
  }

  /** Tab to it, then Enter. */
  async press(target: Locator): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press('Enter');
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.page.keyboard.type(text);
  }

  /** What closed has given the focus to something. */
  async expectKept(after: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement === document.body), {
        message: `something has the focus after ${after}`,
      })
      .toBe(false);
  }
}

/** Runs in the page: what has the focus, and whether one cannot see that. The page itself is passed between last and first. */
function focusSeen(): { what: string; hidden: boolean } {
  const element = document.activeElement as HTMLElement;
  if (element === document.body) return { what: 'the page', hidden: false };
  const what = `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}`;
  const box = element.getBoundingClientRect();
  const outside = box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;
  let ringed = false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    ringed ||= outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  }
  return { what, hidden: outside || !ringed };
}
