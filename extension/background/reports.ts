import type { Documents } from './documents.ts';
import { seen } from './seen.ts';

/** A tab's documents may speak in any order: so many reports are waited for. */
const mostReports = 4;

const waiting = new Map<number, (() => void)[]>();

/** A tab's document reported: whoever waited for it goes on. */
export function heard(tabId: number): void {
  for (const go of waiting.get(tabId) ?? []) go();
  waiting.delete(tabId);
}

/** Resolves at the tab's next report with true, or after `ms` with false. */
export function nextReport(tabId: number, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(silence);
      resolve(true);
    };
    const silence = setTimeout(() => {
      const others = (waiting.get(tabId) ?? []).filter((one) => one !== go);
      if (others.length > 0) waiting.set(tabId, others);
      else waiting.delete(tabId);
      resolve(false);
    }, ms);
    waiting.set(tabId, [...(waiting.get(tabId) ?? []), go]);
  });
}

/** Has a tab report by `ask`, and waits until `there` holds of what is seen; false when `ask` gives false, and after a silence of `ms`. */
export async function reportsUntil(
  tabId: number,
  ms: number,
  ask: () => Promise<boolean>,
  there: (documents: Documents) => boolean,
): Promise<boolean> {
  let next = nextReport(tabId, ms);
  if (!(await ask())) return false;
  for (let reports = 0; reports < mostReports; reports++) {
    const reported = await next;
    next = nextReport(tabId, ms);
    if (there(await seen.get())) return true;
    if (!reported) return false;
  }
  return false;
}
