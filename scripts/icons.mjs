import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from './browsers.mjs';

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

const executablePath = chromiumPath();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), chromiumSandbox: false });
const page = await browser.newPage();
for (const folder of ['extension/public/icon', 'pwa/public']) mkdirSync(folder, { recursive: true });
for (const { file, size, bleed } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block}</style>${mark(size, { bleed })}`);
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
}
await browser.close();
writeFileSync('pwa/public/mark.svg', `${mark(0)}\n`);
