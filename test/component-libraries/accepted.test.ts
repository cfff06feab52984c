import { readdirSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { buildSite } from './build-site.ts';
import { ContentScript } from './content-script.ts';

// Live pages of component libraries: the built content script finds the field and fills it, and the component's own state says whether it took the
// code. How many ways of using each library there are is counted, so that none is left out unnoticed.

const origin = 'http://pages.localhost';
const ways: Readonly<Record<string, number>> = {
  'ark-ui': 4,
  'chakra-ui': 3,
  'input-otp': 2,
  mantine: 3,
  'mui-one-time-password-input': 2,
  primereact: 3,
  'react-auth-code-input': 3,
  'react-otp-input': 4,
  'react-pin-field': 2,
  vuetify: 3,
};
const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const site = await buildSite();
  const path = chromiumPath();
  browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), chromiumSandbox: false });
  page = await browser.newPage();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const path = pathname === '/' ? '/index.html' : pathname;
    const body = site.get(path);
    if (body === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: types[path.split('.').at(-1)!] ?? 'application/octet-stream',
      body: typeof body === 'string' ? body : Buffer.from(body),
    });
  });
}, 300_000);

afterAll(() => browser?.close());

test('every library has its pages', () => {
  const files = readdirSync(new URL('./site/libraries', import.meta.url)).map((file) => file.replace(/\.tsx?$/u, ''));
  expect(Object.keys(ways)).toEqual(files.sort());
});

describe.each(Object.entries(ways))('%s', (library, count) => {
  test.each(Array.from({ length: count }, (_, number) => number))(
    'page %i: its state takes a whole code, the next code after it, and never half of one',
    async (number) => {
      await page.goto(`${origin}/?${library}=${number}`);
      expect(await page.locator('html[data-pages]').getAttribute('data-pages')).toBe(String(count));
      const script = await ContentScript.inject(page);
      const { findings } = await script.hear('findings', '({ findings }) => findings.length > 0');
      expect(findings.map(({ kind }) => kind)).toEqual(['sign-in']);
      const fill = async (code: string) => {
        await script.tell({ type: 'fill', promptId: findings[0]!.id, code, origin, submit: false });
        return (await script.hear('filled')).took;
      };
      const state = page.locator('#state');
      expect(await fill('12345678')).toBe(false);
      expect(await state.textContent()).toBe('');
      expect(await fill('135790')).toBe(true);
      expect(await state.textContent()).toBe('135790');
      expect(await page.getByRole('button', { name: 'Verify' }).isEnabled()).toBe(true);
      expect(await fill('012345')).toBe(true);
      expect(await state.textContent()).toBe('012345');
    },
    20_000,
  );
});
