import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { librariesJson } from '../scripts/libraries.ts';
import { responseHeaders } from '../scripts/pwa-headers.ts';
import { inEveryLanguage } from '../scripts/pwa-manifest-words.ts';
import { splashes } from '../scripts/pwa-splash.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the browser shows before installing; `npm run shots -- committed` takes them. */
function screenshot(name: keyof typeof shown, form: 'narrow' | 'wide') {
  return {
    src: `/screenshots/${name}-${form}.png`,
    sizes: form === 'narrow' ? '720x1480' : '1280x800',
    type: 'image/png',
    form_factor: form,
    label: shown[name],
  };
}

const shown = {
  codes: 'Your codes, the next one in sight',
  account: 'An account with its backup codes',
  add: 'Four ways to add an account',
};

const shortcutIcon = (name: string) => ({ src: `/shortcut-${name}.png`, sizes: '96x96', type: 'image/png' });

/** Leaves beside the built files the headers that any server must send with them. */
const headersFile: Plugin = {
  name: 'watchword-headers',
  closeBundle: () => writeFileSync(here('../dist/pwa-headers.json'), `${JSON.stringify(responseHeaders(), null, 2)}\n`),
};

/** The pictures that iOS asks for while the app starts: nobody else looks at them. */
const splashLinks: Plugin = {
  name: 'watchword-splash',
  transformIndexHtml: () =>
    splashes.map(({ file, media }) => ({
      tag: 'link',
      attrs: { rel: 'apple-touch-startup-image', href: `/${file}`, media },
      injectTo: 'head',
    })),
};

/** What the screen "About" lists. */
const librariesFile: Plugin = {
  name: 'watchword-libraries',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'libraries.json', source: librariesJson() });
  },
};

/** How the phone authenticator is built from pwa/ into dist/pwa. */
export default defineConfig({
  root: here('.'),
  publicDir: here('public'),
  build: {
    outDir: here('../dist/pwa'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // No script may stand in the page itself, and no address of a script may be made from data.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // What @hpke/core would ask of a Node that has no WebCrypto.
      external: ['crypto'],
      // The library exports every barcode there is and does not say that importing them does nothing: only the QR reader is taken.
      treeshake: { moduleSideEffects: (id) => !id.includes('node_modules/@zxing/') },
    },
  },
  worker: { format: 'es' },
  plugins: [
    react(),
    headersFile,
    librariesFile,
    splashLinks,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'service-worker.ts',
      injectRegister: false,
      // The globs take those that are needed offline.
      includeManifestIcons: false,
      manifestFilename: 'manifest.webmanifest',
      injectManifest: {
        rollupFormat: 'iife',
        // Pictures that a browser shows outside the app, and keeps itself.
        globIgnores: ['screenshots/**', 'shortcut-*.png', 'splash/**'],
        globPatterns: ['**/*.{html,js,css,wasm,svg,png,webmanifest,json}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
      manifest: {
        id: '/',
        name: 'Watchword',
        short_name: 'Watchword',
        ...inEveryLanguage('description', 'description'),
        lang: 'en',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        theme_color: '#FAF9F6',
        background_color: '#FAF9F6',
        dir: 'ltr',
        orientation: 'any',
        categories: ['security', 'utilities'],
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
        shortcuts: [
          {
            ...inEveryLanguage('name', 'scan'),
            ...inEveryLanguage('short_name', 'scanShort'),
            url: '/#/add/scan',
            icons: [shortcutIcon('scan')],
          },
          {
            ...inEveryLanguage('name', 'search'),
            ...inEveryLanguage('short_name', 'searchShort'),
            url: '/#/search',
            icons: [shortcutIcon('search')],
          },
        ],
        screenshots: [
          ...(['codes', 'account', 'add'] as const).map((name) => screenshot(name, 'narrow')),
          screenshot('codes', 'wide'),
        ],
      },
    }),
  ],
});
