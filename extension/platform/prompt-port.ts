import type { PromptPort, PromptState } from '../../core/ui/prompt-port.ts';
import { browser } from './browser.ts';
import { hostOfPattern, patternOf } from './host-pattern.ts';
import { ask, inquire } from './mailbox.ts';
import { memory } from './memory.ts';
import { askFor, giveBack, grantedPatterns, watchGrants } from './sites.ts';

// What was shown last: a click has no time to ask again.
let front: PromptState = { kind: 'unreachable' };

/** What the page in front asks for, as the background knows it. */
export const promptPort: PromptPort = {
  async get(): Promise<PromptState> {
    const tabId = await tabSpokenOf();
    front = tabId === null ? { kind: 'unreachable' } : await inquire({ type: 'prompt', tabId });
    return front;
  },
  watch(changed) {
    const stops = [
      memory.watch(['documents', 'shown-codes', 'judged', 'stopped'], () => changed()),
      watchGrants({ added: () => changed(), removed: () => changed() }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
  fill: ({ promptId, accountId, use, confirmed }) => ask({ type: 'fill', promptId, accountId, use, confirmed }),
  addAndFill(promptId, { issuer, name, otp, warnings }) {
    const work = ask({ type: 'add-and-fill', promptId, enrolment: { issuer, name, otp, warnings: [...warnings] } });
    // Within the same click, or the browser would not ask. Its question may close this window; the background goes on without it.
    if (front.kind === 'enrolment' && !front.granted) void askFor(patternOf(front.host)).catch(() => false);
    return work;
  },
  replacement: () => inquire({ type: 'replacement' }),
  async settle({ newId, oldId }) {
    await ask({ type: 'settle', newId, oldId });
  },
  async keepCodes(promptId, accountId, codes) {
    await ask({ type: 'keep-codes', promptId, accountId, codes: [...codes] });
  },
  async dismiss(promptId) {
    await ask({ type: 'dismiss', promptId });
  },
  async takeField() {
    const tabId = await tabSpokenOf();
    return tabId !== null && ask({ type: 'take-field', tabId });
  },
  async skeleton() {
    const tabId = await tabSpokenOf();
    return tabId === null ? null : ask({ type: 'skeleton', tabId });
  },
  grant: (host) => askFor(patternOf(host)),
  revoke: (host) => giveBack(patternOf(host)),
  async granted() {
    const hosts = (await grantedPatterns()).map(hostOfPattern).filter((host) => host !== null);
    return [...new Set(hosts)].sort();
  },
};

/** The tab this window speaks of: the one in front of its window, or the one its address names where the popup had to be opened as a page (Android). */
async function tabSpokenOf(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return /^\d{1,10}$/.test(named) ? Number(named) : null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
