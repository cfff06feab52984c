import { writeFileSync } from 'node:fs';
import type { Step } from './find.ts';
import { pressKey } from './keys.ts';
import { Finder, Locator } from './locator.ts';
import { run, until, type Wire } from './wire.ts';

/** A tab, or the popup, of Firefox, with the part of Playwright's Page that the page objects use. */
export class Tab extends Finder {
  readonly wire: Wire;
  readonly context: string;
  readonly #shut: (() => Promise<unknown>) | null;
  #closed = false;

  /** `shut` closes the popup, which is no tab. */
  constructor(wire: Wire, context: string, shut: (() => Promise<unknown>) | null = null) {
    super();
    this.wire = wire;
    this.context = context;
    this.#shut = shut;
  }

  from(...steps: Step[]): Locator {
    const gone = () => {
      this.#closed = true;
    };
    const show = () => this.bringToFront();
    return new Locator({ wire: this.wire, context: this.context, show, gone }, steps);
  }

  /** Firefox never says that a page of an extension has loaded, so its content is waited for instead. */
  async goto(address: string): Promise<void> {
    const own = address.startsWith('moz-extension:');
    await this.wire.send('browsingContext.navigate', {
      context: this.context,
      url: address,
      wait: own ? 'none' : 'complete',
    });
    if (own) await this.#arrived((url) => url.href.startsWith(address));
  }
  async reload(): Promise<void> {
    await this.wire.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }
  /** Takes a predicate, or an address that may begin with two asterisks. */
  async waitForURL(sought: string | ((url: URL) => boolean)): Promise<void> {
    await this.#arrived(typeof sought === 'string' ? (url) => url.href.endsWith(sought.replace(/^\*\*/, '')) : sought);
  }
  async evaluate<R, A>(func: (arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    return run(this.wire, this.context, func, arg as A);
  }
  readonly keyboard = {
    press: async (key: string): Promise<void> => {
      await this.bringToFront();
      await pressKey(this.wire, this.context, key);
    },
  };
  readonly mouse = {
    click: async (x: number, y: number): Promise<void> => {
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const source = { type: 'pointer', id: 'mouse', actions };
      await this.wire.send('input.performActions', { context: this.context, actions: [source] });
    },
  };
  /** The popup is in front of everything while it is open. */
  async bringToFront(): Promise<void> {
    if (this.#shut) return;
    await this.wire.send('browsingContext.activate', { context: this.context });
  }
  async screenshot({ path }: { path: string }): Promise<void> {
    const shot = await this.wire.send('browsingContext.captureScreenshot', { context: this.context });
    writeFileSync(path, Buffer.from((shot as { data: string }).data, 'base64'));
  }
  async address(): Promise<string> {
    return run(this.wire, this.context, () => location.href);
  }
  isClosed(): boolean {
    return this.#closed;
  }
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#shut) await this.#shut();
    else await this.wire.send('browsingContext.close', { context: this.context });
  }

  async #arrived(there: (url: URL) => boolean): Promise<void> {
    await until(
      async () => {
        const look = () => ({ href: location.href, ready: document.readyState });
        const now = await run(this.wire, this.context, look).catch(() => null);
        return now?.ready === 'complete' && there(new URL(now.href)) ? true : null;
      },
      'firefox: the page that was waited for did not come',
      30_000,
    );
  }
}
