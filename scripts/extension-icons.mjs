import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from './browsers.mjs';

// Draws the extension's icons, extension/public/icon/*.png, from the mark: a tablet with two rows of three dots.
// Run it by hand when the mark changes: `node scripts/extension-icons.mjs`. The pictures are committed.

const signal = '#0B5FFF';
const paper = '#FAF9F6';

/** The mark as SVG on a grid of 16, sharp at that size; larger icons keep the margin that toolbars expect. */
function mark(size) {
  const columns = [4.25, 8, 11.75];
  const rows = [5.75, 10.25];
  const dots = rows.flatMap((y) => columns.map((x) => `<circle cx="${x}" cy="${y}" r="1.25" fill="${paper}"/>`));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">
    <rect x="0.5" y="0.5" width="15" height="15" rx="4" fill="${signal}"/>${dots.join('')}</svg>`;
}

const executablePath = chromiumPath();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), chromiumSandbox: false });
const page = await browser.newPage();
mkdirSync('extension/public/icon', { recursive: true });
for (const size of [16, 32, 48, 96, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block}</style>${mark(size)}`);
  writeFileSync(`extension/public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
