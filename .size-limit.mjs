import { readFileSync } from 'node:fs';

// Weights in gzip of what a person waits for, and of what the extension gives to a page. The PWA's chunks are read from
// the build's own manifest, so a chunk that slips into the first screen counts at once.

const manifest = JSON.parse(readFileSync('dist/pwa/.vite/manifest.json', 'utf8'));

/** A chunk's file and those it needs before it can run. */
function withImports(name, seen = new Set()) {
  if (!manifest[name]) throw new Error(`size-limit: the build has no chunk of ${name}`);
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const needed of manifest[name].imports ?? []) withImports(needed, seen);
  return seen;
}

const files = (...names) => [
  ...new Set(names.flatMap((name) => [...withImports(name)]).map((name) => `dist/pwa/${manifest[name].file}`)),
];

export default [
  {
    name: 'PWA: JavaScript until the unlock screen',
    path: files('index.html', '../core/ui/gate/messages/en.ts'),
    limit: '110 kB',
    gzip: true,
  },
  {
    name: 'PWA: JavaScript until the first-run screen',
    path: files('index.html', '../core/ui/gate/messages/en.ts', '../core/ui/screens/first-run.tsx'),
    limit: '110 kB',
    gzip: true,
  },
  {
    name: 'PWA: JavaScript in full by the time codes show',
    path: files(
      'index.html',
      '../core/ui/gate/messages/en.ts',
      '../core/ui/messages/en.ts',
      '../core/ui/screens/opened.tsx',
    ),
    limit: '230 kB',
    gzip: true,
  },
  {
    name: 'Extension: what a granted page is given',
    path: 'dist/extension/chrome/prompt.js',
    limit: '17.2 kB',
    gzip: true,
  },
  {
    name: 'Extension: the words of one language, for a page that is written in it',
    path: 'dist/extension/chrome/lexicon-zh.js',
    limit: '2.9 kB',
    gzip: true,
  },
];
