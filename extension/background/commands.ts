import { watchCommand } from '../platform/toolbar.ts';
import { fillInFront } from './fill-in-front.ts';
import { touched } from './session.ts';

/** The keyboard command fills the prompt of the tab in front. */
export function keepCommands(): void {
  watchCommand('fill-current-prompt', (tabId) => {
    void touched();
    void fillInFront(tabId, null);
  });
}
