import type { Browser } from '@playwright/test';

/** Writes all pictures of a surface onto one, light and dark side by side with their name. `width`: of one screen, in CSS px. */
export async function contactSheet(
  browser: Browser,
  path: string,
  taken: readonly { name: string; light: Buffer; dark: Buffer }[],
  width: number,
): Promise<void> {
  const shown = width > 600 ? 480 : 240;
  const columns = width > 600 ? 2 : 4;
  const picture = (png: Buffer) => `<img width="${shown}" src="data:image/png;base64,${png.toString('base64')}">`;
  const page = await browser.newPage({ viewport: { width: columns * (2 * shown + 40) + 16, height: 600 } });
  await page.setContent(
    `<style>
      body { margin: 8px; background: #888; font: 13px system-ui; display: grid; grid-template-columns: repeat(${columns}, max-content); gap: 16px 24px }
      figure { margin: 0 } figcaption { margin-bottom: 4px } img { vertical-align: top; margin-right: 8px }
    </style>${taken.map(({ name, light, dark }) => `<figure><figcaption>${name}</figcaption>${picture(light)}${picture(dark)}</figure>`).join('')}`,
  );
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
