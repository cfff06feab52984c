import type { CDPSession, Page } from '@playwright/test';
import { hotp } from '../../core/otp/hotp.ts';
import { otpDefaults } from '../../core/otp/otp.ts';
import { atTheBank, bank, secret } from './at-the-bank.ts';
import { lures } from './lures.ts';
import { codePage, test } from './own-pages.ts';
import { expect } from './world.ts';

// A click on the form's own button is not what is tried here.
const stays = "<script>addEventListener('submit', (event) => event.preventDefault(), true)</script>";

/** The page without its form, which `show()` puts there. */
function laterPage(): string {
  const [head, form, tail] = codePage(stays).split(/(<form[\s\S]*<\/form>)/) as [string, string, string];
  return `${head}<script>window.show = () => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(form)})</script>${tail}`;
}

test('whatever a page makes of them, clicks and keys in it never bring a code: only popup, command and menu do', async ({
  sitAtDesk,
  servePages,
}) => {
  test.slow();
  const desk = await sitAtDesk();
  const { inside, own, page, tabId, pages } = await atTheBank(desk, servePages, ({ pathname }) =>
    pathname === '/later' ? laterPage() : codePage(stays),
  );
  const mouse = await Mouse.of(page);
  const before = await inside.vaultWrites();
  for (const { name, script, everywhere } of lures)
    for (const when of ['before', 'after'] as const)
      await test.step(`${name}, ${when} the field is there`, async () => {
        await page.goto(pages.url(bank, when === 'before' ? '/later' : '/code'));
        if (when === 'after') await inside.promptAt(own.page, tabId);
        await page.evaluate((body) => new Function(body)(), script.replaceAll('EXTENSION', desk.extensionId));
        if (when === 'before') await page.evaluate(() => (window as unknown as { show(): void }).show());
        // What it looks like now is known to the extension, and the badge drawn, before anything is clicked.
        await inside.promptOf(own.page, tabId);
        await mouse.clickGrid(everywhere && when === 'after' ? 20 : 6);
        for (const key of ['Tab', 'Enter', 'Space', 'Tab', 'Enter']) await page.keyboard.press(key);
        // The account counts: a code of it is only made after the counter was written.
        expect(await inside.vaultWrites(), `${name}, ${when}: a code was made`).toBe(before);
        for (const frame of page.frames()) {
          const values = await frame
            .locator('input')
            .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
          expect(values.join('').trim(), name).toBe('');
        }
        expect(await inside.popups()).toBe(0);
        for (const other of desk.context.pages()) if (other !== page && other !== own.page) await other.close();
      });
  console.log(`clickjacking: ${lures.length * 2} pages, ${mouse.clicks} clicks, 0 codes made, 0 fills`);

  // The counter stands where it stood. And the command still brings the first code, and is written down.
  await page.goto(pages.url(bank, '/code'));
  await inside.promptAt(own.page, tabId);
  await inside.command(page);
  await expect(page.locator('#code')).toHaveValue(hotp({ ...otpDefaults, type: 'hotp', secret, counter: 0 }));
  expect(await inside.vaultWrites()).toBeGreaterThan(before);
});

/** Clicks as the browser gives them to a page, many at once. */
class Mouse {
  clicks = 0;
  readonly #session: CDPSession;
  readonly #page: Page;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<Mouse> {
    return new Mouse(page, await page.context().newCDPSession(page));
  }

  /** Clicks once in each of `side` × `side` places, and twice at once in the middle. */
  async clickGrid(side: number): Promise<void> {
    const { width, height } = this.#page.viewportSize() ?? { width: 1280, height: 800 };
    const places = Array.from({ length: side * side }, (_, at) => ({
      x: (((at % side) + 0.5) * width) / side,
      y: ((Math.floor(at / side) + 0.5) * height) / side,
      clickCount: 1,
    }));
    const middle = { x: width / 2, y: height / 2 };
    const presses = [...places, { ...middle, clickCount: 1 }, { ...middle, clickCount: 2 }];
    await Promise.all(
      presses.flatMap((place) => {
        const button = { button: 'left', ...place } as const;
        return [
          this.#session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: place.x, y: place.y }),
          this.#session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button }),
          this.#session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button }),
        ];
      }),
    );
    this.clicks += presses.length;
  }
}
