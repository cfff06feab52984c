import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { managedSchema } from './core/policy/templates/managed-schema.ts';
import { librariesJson } from './scripts/libraries.ts';
import { reactAriaStyleSource } from './scripts/style-hash.ts';

/** Public half of the key that fixes Chromium's id of the unpacked extension; the private half was thrown away. */
const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAoz2GijAsbx9AJlP3OjN/sgSgQn60ttWjFNR/RpnIywYxNnR/mIsXIzSPRBTbuurTQMySM8z8i3VG3lwPWa5nbbvfpYsEyvD+sLn/NxIHIwpzS/VmTkvYyXhDp38fRkp6w59VBSh8O2z8ZeARLl3JGCrZFQrg+XZLbF5UNXkCapoPoUDS8wBE15dv90+kcGJXDiMO+yfdMAOYO3FrXoRhBoG2zM3Ty/J7lrNtMTI/vO4IlxPGRDDYmQKve8USEbEg/GMcp7oTfzbYixaCB0Nde76ct+FQKrKurDLZZSm4SSo1qHOvUXc6l6JPLeZ4Zeq0Sn6WlqhTgJ8jgnV2qd+vTQIDAQAB';

/** What our own pages may load (security.md E14). */
const pageRules = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' ${reactAriaStyleSource()}`,
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types watchword',
].join('; ');

/** What a granted page is given, once more through a second minifier: every page pays for it. */
const smallerPrompt: Plugin = {
  name: 'watchword:smaller-prompt',
  enforce: 'post',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && chunk.fileName === 'prompt.js')
        chunk.code = (await minify(chunk.code, { compress: { passes: 3, ecma: 2020 } })).code ?? chunk.code;
  },
};

/** How both extensions, Chromium's and Firefox's, are built from extension/. The permissions are a promise: test/manifest.test.ts holds them. */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  outDirTemplate: '{{browser}}',
  imports: false,
  // Firefox's reviewers build it themselves from the sources.
  zip: { excludeSources: ['dist/**'] },
  manifestVersion: 3,
  vite: () => ({ plugins: [smallerPrompt] }),
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  hooks: {
    // The QR decoder travels in the package; the library would fetch it from a host of its own.
    'build:publicAssets': ({ config }, files) => {
      // Firefox knows no such schema.
      if (config.browser !== 'firefox') files.push({ contents: managedSchema(), relativeDest: 'managed_schema.json' });
      const absoluteSrc = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
      files.push({ contents: librariesJson(), relativeDest: 'libraries.json' });
      files.push({ absoluteSrc, relativeDest: 'zxing_reader.wasm' });
    },
  },
  manifest: ({ browser }) => ({
    name: 'Watchword',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'alarms', 'idle', 'contextMenus'],
    // Asked for one host at a time; http only where nothing leaves the machine.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://*.localhost/*'],
    content_security_policy: { extension_pages: pageRules },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpen__' },
      'fill-current-prompt': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandFill__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'watchword@watchword.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: chromiumKey,
          minimum_chrome_version: '130',
          storage: { managed_schema: 'managed_schema.json' },
          // Left out, every other extension might connect (security.md E11). Firefox has no such key: there nobody may unless we listen.
          externally_connectable: { ids: [], matches: [] },
        }),
  }),
});
