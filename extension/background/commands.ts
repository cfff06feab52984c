import { watchCommand } from '../platform/toolbar.ts';
import { fillInFront } from './fill-in-front.ts';
import type { FetchFrom } from './page-readers.ts';
import { touched } from './session.ts';

/** The keyboard command fills the prompt of the tab in front. */
export function keepCommands(fetchFrom: FetchFrom): void {
  watchCommand('fill-current-prompt', (tabId) => {
    void touched();
    void fillInFront(tabId, null, fetchFrom);
  });
}
