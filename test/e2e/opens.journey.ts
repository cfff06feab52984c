import { chromium, expect, test } from '@playwright/test';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { servePwa } from '../../scripts/serve-pwa.mjs';

test('the PWA opens without breaking one of its own rules', async () => {
  const pwa = await servePwa({ folder: 'dist/pwa' });
  const browser = await chromium.launch({ ...(chromiumPath() ? { executablePath: chromiumPath() as string } : {}), chromiumSandbox: false });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pwa.address);
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(complaints).toEqual([]);
  await browser.close();
  await pwa.stop();
});
