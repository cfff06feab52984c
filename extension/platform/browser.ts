import { browser as polyfill } from 'wxt/browser';

/** The browser's extension API, promises in both browsers (webextension-polyfill under WXT), in Chromium's typing, which knows documents. Only extension/platform spells it. */
export const browser = polyfill as unknown as typeof chrome;
