import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import type { FromPage, ToPage } from '../../extension/messages.ts';

/**
 * The built content script in a page, in a world of its own as the browser would give it. What is faked is the browser's mail to the
 * background: the test speaks in the background's place.
 */
export class ContentScript {
  private readonly session: CDPSession;
  private readonly world: number;

  private constructor(session: CDPSession, world: number) {
    this.session = session;
    this.world = world;
  }

  static async inject(page: Page): Promise<ContentScript> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const script = new ContentScript(session, executionContextId);
    await script.run(`(${mailbox})()`);
    await script.run(readFileSync('dist/extension/chrome/prompt.js', 'utf8'));
    return script;
  }

  /** The first message of this kind that fits and was not handed over before. */
  async hear<Type extends FromPage['type']>(type: Type, fits = '() => true'): Promise<FromPage & { type: Type }> {
    return (await this.run(`mailbox.hear(${JSON.stringify(type)}, ${fits})`)) as FromPage & { type: Type };
  }

  async tell(message: ToPage): Promise<void> {
    await this.run(`mailbox.tell(${JSON.stringify(message)})`);
  }

  private async run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

/** Runs in the page's isolated world. */
function mailbox(): void {
  const sent: FromPage[] = [];
  let wake = () => {};
  let listener = (_: ToPage, __: object): void => {};
  const runtime = {
    id: 'watchword',
    onMessage: {
      addListener: (hear: typeof listener) => {
        listener = hear;
      },
      removeListener: () => {},
    },
    sendMessage: async (message: FromPage) => {
      sent.push(message);
      wake();
    },
  };
  const tell = (message: ToPage): void => listener(message, { id: runtime.id });
  const hear = async (type: FromPage['type'], fits: (message: FromPage) => boolean): Promise<FromPage> => {
    for (;;) {
      const at = sent.findIndex((message) => message.type === type && fits(message));
      if (at >= 0) return sent.splice(at, 1)[0]!;
      await new Promise<void>((done) => {
        wake = done;
      });
    }
  };
  Object.assign(globalThis, { chrome: { runtime }, mailbox: { tell, hear } });
}
