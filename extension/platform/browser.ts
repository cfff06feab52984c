/** The browser's extension API (webextension-polyfill under WXT), typed. Only extension/platform spells it. */
export { browser } from 'wxt/browser';
