import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from './browsers.mjs';
import { splashes } from './pwa-splash.ts';

// Draws the icons of both homes from the mark: a tablet with two rows of three dots.
// Run it by hand when the mark changes: `node scripts/icons.mjs`. The pictures are committed.

const signal = '#0B5FFF';
const paper = '#FAF9F6';

/** The mark as SVG on a grid of 16, sharp at that size. `bleed`: the tablet fills the square, the dots stay in a mask's safe middle. */
function mark(size, { bleed = false } = {}) {
  const columns = bleed ? [5, 8, 11] : [4.25, 8, 11.75];
  const rows = bleed ? [6.2, 9.8] : [5.75, 10.25];
  const radius = bleed ? 1 : 1.25;
  const tablet = bleed ? 'width="16" height="16"' : 'x="0.5" y="0.5" width="15" height="15" rx="4"';
  const dots = rows.flatMap((y) => columns.map((x) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`));
  return `<svg xmlns="http://www.w3.org/2000/svg"${size ? ` width="${size}" height="${size}"` : ''} viewBox="0 0 16 16"><rect ${tablet} fill="${signal}"/><g fill="${paper}">${dots.join('')}</g></svg>`;
}

const icons = [
  ...[16, 32, 48, 96, 128].map((size) => ({ file: `extension/public/icon/${size}.png`, size, bleed: false })),
  ...[192, 512].map((size) => ({ file: `pwa/public/icon-${size}.png`, size, bleed: false })),
  // iOS rounds the corners itself; Android cuts any shape out of the middle.
  { file: 'pwa/public/icon-180.png', size: 180, bleed: true },
  { file: 'pwa/public/icon-maskable-512.png', size: 512, bleed: true },
];

/** A shortcut's sign, as the interface draws it: the paths are those of core/ui/components/icon.tsx. */
const signs = {
  scan: 'M4 8V5a1 1 0 0 1 1-1h3m8 0h3a1 1 0 0 1 1 1v3m0 8v3a1 1 0 0 1-1 1h-3m-8 0H5a1 1 0 0 1-1-1v-3M4 12h16',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 4 4',
};
const shortcut = (path) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24"><circle cx="12" cy="12" r="12" fill="${paper}"/><path transform="translate(5.400 5.400) scale(.55)" d="${path}" fill="none" stroke="${signal}" stroke-width="2.200" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

const executablePath = chromiumPath();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), chromiumSandbox: false });
const page = await browser.newPage();
for (const folder of ['extension/public/icon', 'pwa/public']) mkdirSync(folder, { recursive: true });
const drawn = [
  ...icons.map(({ file, size, bleed }) => ({ file, size, svg: mark(size, { bleed }) })),
  ...Object.entries(signs).map(([name, path]) => ({
    file: `pwa/public/shortcut-${name}.png`,
    size: 96,
    svg: shortcut(path),
  })),
];
for (const { file, size, svg } of drawn) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block}</style>${svg}`);
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
}
mkdirSync('pwa/public/splash', { recursive: true });
const ground = { light: paper, dark: '#121315' };
for (const { file, width, height, scale, theme } of splashes) {
  const splash = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  await splash.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground[theme]}}</style>${mark(128)}`,
  );
  await splash.screenshot({ path: `pwa/public/${file}` });
  await splash.close();
}
await browser.close();
writeFileSync('pwa/public/mark.svg', `${mark(0)}\n`);
