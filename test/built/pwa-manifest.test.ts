import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../core/ui/language.ts';
import { readRoute, writeRoute } from '../../core/ui/state/route.ts';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
}

type Words = Readonly<Record<string, string>>;

const folder = 'dist/pwa';
const manifest: {
  icons: Picture[];
  screenshots: Picture[];
  description_localized: Words;
  shortcuts: { name: string; name_localized: Words; short_name_localized: Words; url: string; icons: Picture[] }[];
} = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8'));

/** Width and height of a PNG, from its first chunk. */
function sizeOf(file: string): string {
  const bytes = readFileSync(file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('every picture the manifest names is there, as large as it says', () => {
  const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
  expect(pictures.length).toBeGreaterThan(8);
  for (const { src, sizes, type } of pictures) {
    const file = join(folder, src);
    expect(existsSync(file), src).toBe(true);
    if (type === 'image/png') expect(sizeOf(file), src).toBe(sizes);
  }
});

test('an icon that any shape may be cut out of, and pictures for a phone and a computer', () => {
  expect(manifest.icons.some(({ purpose, sizes }) => purpose === 'maskable' && sizes === '512x512')).toBe(true);
  expect(new Set(manifest.screenshots.map(({ form_factor }) => form_factor))).toEqual(new Set(['narrow', 'wide']));
});

test('the shortcuts lead to the camera and to the search', () => {
  expect(manifest.shortcuts.map(({ url }) => readRoute(url.replace('/#', '#')))).toEqual([
    { screen: 'add', way: 'scan' },
    { screen: 'search' },
  ]);
  for (const { url } of manifest.shortcuts) expect(`/${writeRoute(readRoute(url.slice(1)))}`).toBe(url);
});

test('each language of the app has its words for the app and its shortcuts', () => {
  const others = languages.filter((language) => language !== 'en').sort();
  const translated = [
    manifest.description_localized,
    ...manifest.shortcuts.flatMap((one) => [one.name_localized, one.short_name_localized]),
  ];
  expect(translated.length).toBe(5);
  for (const words of translated) expect(Object.keys(words).sort()).toEqual(others);
});

test('iOS finds a picture for its screen in both themes while the app starts, of exactly that size', () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const links = [...page.matchAll(/<link rel="apple-touch-startup-image" href="([^"]+)" media="([^"]+)">/g)];
  expect(links.length).toBe(36);
  for (const [, href = '', media = ''] of links) {
    const [width, height, scale] = [...media.matchAll(/(?:width|height|ratio): (\d+)/g)].map(([, value]) =>
      Number(value),
    );
    expect(sizeOf(join(folder, href)), href).toBe(`${width! * scale!}x${height! * scale!}`);
  }
});

test('what is shown only outside the app is not kept for offline use', () => {
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  const kept = [...worker.matchAll(/[\w./-]+\.png/g)].map(([address]) => address);
  expect(kept).toContain('icon-192.png');
  expect(kept.filter((address) => /screenshots\/|shortcut-|splash\//.test(address))).toEqual([]);
});
