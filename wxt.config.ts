import { defineConfig } from 'wxt';

/** How both extensions, Chromium's and Firefox's, are built from extension/. The permissions are a promise: test/manifest.test.ts holds them. */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  outDirTemplate: '{{browser}}',
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: {
    name: 'Watchword',
    description: 'Puts your verification code into the page that asks for it, from a vault you own.',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'alarms', 'idle', 'contextMenus'],
  },
});
