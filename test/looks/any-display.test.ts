import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../core/ui/language.ts';
import { brokenWords } from './broken-words.ts';
import { looks } from './screens.ts';
import { openStage, type Stage, type View } from './stage.ts';
import { tooWide } from './too-wide.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.stop());

/** A window of 640 × 480 at 200 %: half as many CSS px, two device pixels for each. */
const zoomed: View = { language: 'de', theme: 'light', kind: 'pwa', size: { width: 320, height: 240 }, scale: 2 };
const phone: View = { language: 'en', theme: 'light', kind: 'pwa', size: { width: 360, height: 740 } };
const look = (name: string) => {
  const found = looks.find((one) => one.name === name);
  if (!found) throw new Error(`looks: no screen ${name}`);
  return found;
};

test.each([
  'first-run',
  'unlock-wrong',
  'codes',
  'codes-compact',
  'order-and-view',
  'select',
  'menu',
  'add',
  'add-preview',
  'add-found',
  'prove-refused',
  'move-in',
  'account',
  'account-edit',
  'account-delete',
  'settings',
  'policy',
  'log',
])(
  'at 200 % nothing of %s is cut, and every control comes into sight by scrolling down alone',
  async (name) => {
    const page = await stage.show(look(name), zoomed);
    expect((await page.evaluate(tooWide)).join('\n')).toBe('');
    // A menu closes where the page under it scrolls.
    expect(await page.evaluate(menuReachesBeyondPage)).toBe(false);
    expect(await page.evaluate(outOfReach)).toEqual([]);
  },
  60_000,
);

test.each([{ width: 640, height: 400 }])(
  'at 200 %, with $width × $height CSS px, the list can be arranged, with the keyboard and by dragging',
  async (size) => {
    const page = await stage.show({ ...look('arrange'), query: 'accounts=40' }, { ...zoomed, language: 'en', size });
    // Only the rows in sight are drawn.
    const follows = async (one: string, other: string) =>
      (await page.locator('.arrange-item .issuer').allTextContents()).join('\n').includes(`${one}\n${other}\n`);
    const row = (issuer: string) =>
      page.locator('.arrange-item', { has: page.locator('.issuer', { hasText: new RegExp(`^${issuer}$`) }) });
    await expect.poll(() => follows('Sekoia.io', 'epilot')).toBe(true);
    const focus = async () => (await page.evaluate(focused)).what;
    for (const key of ['Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await expect.poll(focus).toContain('Move Digibee');
    await page.keyboard.press('Enter');
    await expect.poll(focus).toContain('Insert');
    for (let turn = 0; turn < 9 && !(await focus()).includes('between indigo.ai'); turn++)
      await page.keyboard.press('ArrowDown');
    expect(await focus()).toContain('between indigo.ai');
    await page.keyboard.press('Enter');
    await expect.poll(() => follows('indigo.ai', 'Digibee')).toBe(true);
    await expect.poll(() => page.evaluate(inSight)).toBe(true);
    await page.keyboard.press('Home');
    await expect.poll(focus).toContain('Sekoia.io');
    await row('epilot').dragTo(row('Sekoia.io'), { targetPosition: { x: 120, y: 20 } });
    await expect.poll(() => follows('epilot', 'Sekoia.io')).toBe(true);
    // The last of them is reached too, and the way out.
    await page.locator('.arrange').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('indigo.ai 4');
    await expect.poll(() => page.evaluate(inSight)).toBe(true);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.locator('.list-top [aria-haspopup=menu]').waitFor();
  },
  60_000,
);

test.each(languages.flatMap((language) => [320, 360].map((width) => ({ language, width }))))(
  'in $language on $width px the head of a selection is one line, its foot one row: none, one, or hundreds of accounts',
  async ({ language, width }) => {
    const view: View = { ...phone, language, size: { width, height: 640 } };
    const page = await stage.show({ ...look('select'), query: 'accounts=125' }, view);
    const every = page.locator('.select-every input');
    const fits = async (count: RegExp) => {
      await page.locator('.select-count', { hasText: count }).waitFor();
      expect((await page.evaluate(tooWide)).join('\n')).toBe('');
      expect(await page.evaluate(brokenWords)).toEqual([]);
      expect(await page.evaluate(linesOfCount)).toBe(1);
      const tops = await page
        .locator('.list-bottom .button')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(tops).toHaveLength(3);
      expect(new Set(tops).size).toBe(1);
    };
    await fits(/125/);
    await every.click();
    await fits(/^\D+$/);
    await page.locator('[data-row]').first().click();
    await fits(/1/);
    await every.click();
    // What a tag hides is counted in a line of its own.
    await page.locator('.tag-filter button').nth(1).click();
    await page.locator('.select-count .small').waitFor();
    expect((await page.evaluate(tooWide)).join('\n')).toBe('');
    expect(await page.evaluate(brokenWords)).toEqual([]);
    expect(await page.evaluate(linesOfCount)).toBe(2);
  },
  60_000,
);

test.each(['unlock', 'codes', 'select', 'arrange', 'menu', 'add', 'account', 'account-edit', 'settings', 'policy'])(
  'in forced colours the focus is seen on everything in %s that can have it',
  async (name) => {
    const page = await stage.show(look(name), phone);
    await page.emulateMedia({ forcedColors: 'active' });
    const seen = new Set<string>();
    for (let turn = 0; turn < 30; turn++) {
      await page.keyboard.press(name === 'menu' ? 'ArrowDown' : 'Tab');
      const { what, ringed } = await page.evaluate(focused);
      if (seen.has(what)) continue;
      seen.add(what);
      expect(ringed, what).toBe(true);
    }
    await page.emulateMedia({ forcedColors: 'none' });
    expect(seen.size).toBeGreaterThan(2);
  },
  60_000,
);

test.each([
  ['settings', '.switch'],
  ['codes', '.tag-filter button:not([aria-pressed=true])'],
  ['account', '.screen-top button[aria-pressed]'],
  ['account-edit', '.looks label:has(input:not(:checked))'],
  ['unlock', '.passphrase button'],
])('in forced colours %s shows whether %s is on', async (name, control) => {
  const page = await stage.show(look(name), phone);
  await page.emulateMedia({ forcedColors: 'active' });
  const one = await page.locator(control).first().elementHandle();
  if (!one) throw new Error(`looks: nothing is ${control} in ${name}`);
  await page.mouse.move(0, 0);
  const before = await one.screenshot();
  await one.click();
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await expect.poll(async () => (await one.screenshot()).equals(before)).toBe(false);
  await page.emulateMedia({ forcedColors: 'none' });
});

test.each(['codes', 'menu', 'add', 'account-delete', 'settings', 'policy', 'codes-copied'])(
  'what moves in %s takes less than 200 ms, and nothing moves for whoever wants less motion',
  async (name) => {
    const page = await stage.show(look(name), phone);
    expect(await page.evaluate(longestMotion)).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const longest = await page.evaluate(longestMotion);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThan(0.2);
  },
  60_000,
);

/** Runs in the page: controls in front that nobody can bring into sight. */
function outOfReach(): string[] {
  const front = document.querySelector('[role=alertdialog], [role=dialog], [role=menu]') ?? document.body;
  const found: string[] = [];
  for (const element of front.querySelectorAll<HTMLElement>(
    'button, input, select, textarea, summary, [role=menuitem]',
  )) {
    // The library's way out of a layer, for those who hear it, is out of sight on purpose.
    if (!element.checkVisibility() || element.closest('[inert], [aria-hidden=true]')) continue;
    if (element.matches('button[tabindex="-1"]')) continue;
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    if (box.width <= 1) continue;
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const label = element.closest('label');
    if (!at || !(element.contains(at) || label?.contains(at)))
      found.push(element.getAttribute('aria-label') ?? element.outerHTML.slice(0, 80));
  }
  return found;
}

/** Runs in the page: whether a menu is there, and the page has to scroll for all of it. */
function menuReachesBeyondPage(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return document.querySelector('[role=menu]') !== null && scrollHeight > clientHeight;
}

/** Runs in the page: whether what has the focus is seen where it stands. */
function inSight(): boolean {
  const element = document.activeElement as HTMLElement;
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = document.elementFromPoint(left + width / 2, top + height / 2);
  return element !== document.body && element.contains(at);
}

/** Runs in the page: what has the focus, and whether a line around it says so. */
function focused(): { what: string; ringed: boolean } {
  const element = document.activeElement as HTMLElement;
  if (element === document.body) return { what: 'the page', ringed: true };
  let ringed = false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
    const ground = getComputedStyle(document.body).backgroundColor;
    ringed ||= outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== ground;
  }
  const named = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40);
  return { what: `${element.tagName.toLowerCase()}.${element.className} ${named} ${element.id}`, ringed };
}

/** Runs in the page: the longest that anything in it moves, in seconds. */
function longestMotion(): number {
  let longest = 0;
  for (const element of document.querySelectorAll('*'))
    for (const part of [undefined, '::before', '::after']) {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element, part);
      const times = `${transitionDuration}, ${animationName === 'none' ? '0s' : animationDuration}`;
      longest = Math.max(longest, ...times.split(',').map(Number.parseFloat));
    }
  return longest;
}

/** Runs in the page: how many lines the head of a selection takes. */
function linesOfCount(): number {
  const tops = new Set<number>();
  const texts = document.createTreeWalker(document.querySelector('.select-count') as Element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const { top, width } of range.getClientRects()) if (width > 0) tops.add(Math.round(top));
  }
  return tops.size;
}
