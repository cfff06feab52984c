import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRoute, writeRoute } from '../../core/ui/state/route.ts';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
}

const folder = 'dist/pwa';
const manifest: {
  icons: Picture[];
  screenshots: Picture[];
  shortcuts: { name: string; url: string; icons: Picture[] }[];
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

test('what is shown only before installing is not kept for offline use', () => {
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  const kept = [...worker.matchAll(/[\w./-]+\.png/g)].map(([address]) => address);
  expect(kept).toContain('icon-192.png');
  expect(kept.filter((address) => /screenshots\/|shortcut-/.test(address))).toEqual([]);
});
