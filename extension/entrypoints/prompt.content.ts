import { defineContentScript } from 'wxt/utils/define-content-script';
import { serve } from '../page/serve.ts';
import { hearBackground, openShadow, tellBackground } from '../platform/page-mail.ts';

const served = Symbol.for('watchword.prompt');

/** Injected into the documents of granted sites, and into the one in front when the person opens the popup. The newest of two injections serves. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  main() {
    const world = globalThis as { [served]?: AbortController };
    world[served]?.abort();
    world[served] = serve(document, { world: { openShadow }, send: tellBackground, receive: hearBackground });
  },
});
