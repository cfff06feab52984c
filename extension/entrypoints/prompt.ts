import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serve } from '../page/serve.ts';
import { hearBackground, languagesRead, openShadow, tellBackground } from '../platform/page-mail.ts';

const served = Symbol.for('watchword.prompt');

/**
 * The content script: registered at run time for the documents of granted sites, and injected into the one in front when the person opens the
 * popup. The newest of two injections serves. Not WXT's defineContentScript: that one posts a message into the page to stop its older self,
 * by which any page could tell that we are here (security.md E12), and brings four more kilobytes.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { [served]?: AbortController };
  world[served]?.abort();
  world[served] = serve(document, {
    world: { openShadow },
    readers: languagesRead(),
    send: tellBackground,
    receive: hearBackground,
  });
});
