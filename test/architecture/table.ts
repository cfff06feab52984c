/** Who may import whom: `may` for anything, `types` for types alone, which leave no trace in what runs. */
interface Row {
  readonly may: readonly string[];
  readonly types?: readonly string[];
}

const core = [
  'core/backup-codes',
  'core/bytes',
  'core/crypto',
  'core/otp',
  'core/platforms',
  'core/policy',
  'core/vault',
];

/** ARCHITECTURE.md as data. A folder that is not here may not exist; valibot goes wherever bytes from outside arrive. */
export const table: Readonly<Record<string, Row>> = {
  'core/close-prototypes.ts': { may: [] },
  'core/bytes': { may: ['@scure/base'] },
  'core/crypto': { may: ['core/bytes', 'hash-wasm', '@hpke/core'] },
  'core/otp': { may: ['core/bytes', 'otpauth', '@bufbuild/protobuf', 'valibot'] },
  'core/backup-codes': { may: ['core/bytes', 'valibot'], types: ['core/platforms'] },
  // Node is at home here alone; a platform hands its own pool in, so nothing of `pg` but types.
  'core/verifier/stores': { may: ['core/verifier', 'node:'], types: ['pg'] },
  'core/verifier': { may: ['core/bytes', 'core/crypto', 'core/otp', 'core/backup-codes'] },
  'core/platforms': { may: ['core/otp', 'tldts', 'punycode.js'] },
  'core/vault': { may: ['core/bytes', 'core/crypto', 'core/otp', 'core/backup-codes', 'valibot'] },
  'core/storage': { may: ['core/bytes', 'core/crypto', 'core/vault', 'idb', 'valibot'] },
  'core/passkeys': { may: ['core/bytes', 'core/crypto', 'core/vault'], types: ['core/storage'] },
  // What an administrator is handed, made by the build: nothing of it runs in a browser.
  'core/policy/templates': { may: ['core/policy'] },
  'core/policy': { may: ['core/platforms', 'core/vault', 'valibot'] },
  'core/qr': { may: ['core/bytes', 'zxing-wasm'] },
  'core/ui': {
    may: [
      ...core,
      'core/passkeys',
      'core/storage',
      'react',
      'react-dom',
      'react-aria-components',
      '@lingui/core',
      'uqr',
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      '@zxcvbn-ts/language-en',
    ],
  },

  'extension/entrypoints': {
    may: [
      'extension/background',
      'extension/detector',
      'extension/page',
      'extension/platform',
      'extension/ui',
      'core/close-prototypes.ts',
      'core/ui',
      'wxt',
    ],
  },
  'extension/detector': { may: ['core/backup-codes'], types: ['core/platforms'] },
  'extension/page': { may: ['extension/detector'], types: ['extension/messages.ts', 'core/platforms'] },
  'extension/background': {
    may: [...core, 'core/storage', 'core/qr', 'extension/platform', 'extension/messages.ts', 'valibot'],
    types: ['extension/detector', 'core/ui'],
  },
  'extension/platform': {
    may: [
      'core/bytes',
      'core/crypto',
      'core/passkeys',
      'core/policy',
      'core/storage',
      'core/qr',
      'core/ui',
      'extension/messages.ts',
      'webextension-polyfill',
      'wxt',
      'valibot',
    ],
  },
  'extension/messages.ts': { may: ['core/otp', 'valibot'], types: ['core/ui', 'extension/detector', 'core/platforms'] },

  'pwa/main.tsx': { may: ['core/close-prototypes.ts', 'core/ui', 'pwa/platform'] },
  'pwa/platform': {
    may: [
      'core/bytes',
      'core/crypto',
      'core/passkeys',
      'core/policy',
      'core/qr',
      'core/storage',
      'core/ui',
      '@zxing/browser',
      'zxing-wasm',
      'workbox-window',
    ],
  },
  'pwa/service-worker.ts': { may: ['workbox-precaching', 'workbox-routing'] },
};

/** What a person's browser or a build starts: nothing else may import these. */
export const entryPoints = [/^extension\/entrypoints\//, /^pwa\/main\.tsx$/, /^pwa\/service-worker\.ts$/];

/** What may reach the page that shows a prompt, whatever its own row allows: no secret lives next to a page. */
export const besideThePage = [
  /^extension\/entrypoints\/(prompt|skeleton|lexicon-[a-z]{2})\.ts$/,
  /^extension\/(page|detector)\//,
  /^extension\/platform\/page-[a-z-]+\.ts$/,
  /^core\/(backup-codes|bytes)\//,
];

/** Words of the web that only some places may spell, by their path; everything else is told to take them as an argument. */
export const words: readonly { readonly word: RegExp; readonly only: readonly RegExp[]; readonly why: string }[] = [
  { word: /(^|\.)subtle$/, only: [/^core\/crypto\//], why: 'WebCrypto is spelt in core/crypto alone' },
  {
    word: /^((globalThis|self|window)\.)?crypto\.(getRandomValues|randomUUID)$|^Math\.random$/,
    only: [/^core\/crypto\/random\.ts$/],
    why: 'chance is an argument',
  },
  {
    word: /^Date\.now$/,
    only: [/^extension\/(?!detector)/, /^pwa\//],
    why: 'core takes time as an argument',
  },
  {
    word: /\.(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$|^document\.write(ln)?$/,
    only: [],
    why: 'text never becomes markup',
  },
  {
    word: /^(globalThis|self|window)\.(browser|chrome|indexedDB|navigator|fetch|WebSocket|localStorage|sessionStorage)$/,
    only: [/^pwa\//, /^extension\/platform\//],
    why: "a home's own words are spelt in its platform folder",
  },
];
