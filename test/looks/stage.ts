import { fileURLToPath } from 'node:url';
import { type Messages, setupI18n } from '@lingui/core';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { type Language, languages } from '../../core/ui/language.ts';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { pseudo, pseudoLocale } from './pseudo.ts';
import type { Look, Step } from './screens.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A time of day at which nothing is special; the same codes in every picture. */
const moment = 1_790_000_000_000;

export type Spoken = Language | 'pseudo';
export interface View {
  readonly language: Spoken;
  readonly theme: 'light' | 'dark';
  readonly kind: 'pwa' | 'popup' | 'page';
  readonly size: { readonly width: number; readonly height: number };
  /** Pixels of the picture for each CSS px; 1 when left out. */
  readonly scale?: number;
}

/** A browser before the page for looking at screens, on sample data. */
export interface Stage {
  readonly browser: Browser;
  /** The screen as it is after its steps, at rest; the same page each time. */
  show(look: Look, view: View): Promise<Page>;
  stop(): Promise<void>;
}

/** Builds that page into .cache, serves it, starts Chromium. */
export async function openStage({ withPseudo = false }: { withPseudo?: boolean } = {}): Promise<Stage> {
  const outDir = `${root}.cache/looks/${withPseudo ? 'pseudo' : 'site'}`;
  const common = { root, configFile: false as const, logLevel: 'error' as const, publicDir: false as const };
  const output = { outDir, emptyOutDir: true, target: 'es2022' };
  await build({
    ...common,
    // Under vitest react-aria takes itself to be in a test and lays out its long lists without a width, unless it is told so.
    define: { 'process.env.VIRT_ON': '"1"' },
    plugins: [...(withPseudo ? [pseudoLocale] : []), react()],
    build: { ...output, minify: false, rolldownOptions: { input: `${root}test/ui/harness.html` } },
  });
  const server = await preview({ ...common, build: output, preview: { port: 0, host: '127.0.0.1' } });
  const address = `${server.resolvedUrls?.local[0]}test/ui/harness.html`;
  const path = chromiumPath();
  const browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), chromiumSandbox: false });
  let context: BrowserContext | null = null;
  let dressed = '';
  return {
    browser,
    async show(look, view) {
      const { size, theme, scale = 1 } = view;
      const wanted = JSON.stringify([size, theme, scale]);
      if (context === null || wanted !== dressed) {
        await context?.close();
        context = await browser.newContext({
          viewport: size,
          deviceScaleFactor: scale,
          colorScheme: theme,
          reducedMotion: 'reduce',
        });
        context.setDefaultTimeout(20_000);
        dressed = wanted;
      }
      const page = context.pages()[0] ?? (await context.newPage());
      const language = view.language === 'pseudo' ? 'en' : view.language;
      // Only the address's hash may have changed: from nowhere it is a new page always.
      await page.goto('about:blank');
      await page.goto(
        `${address}?${look.query}&kind=${view.kind}&lang=${language}&theme=${theme}&at=${moment}#/${look.at ?? 'codes'}`,
      );
      await page.locator('#root h1, #root [role=dialog]').first().waitFor({ state: 'attached' });
      const say = await words(view.language);
      for (const step of look.steps ?? []) await take(page, step, say);
      // What is fetched only when it is needed has come once there is a heading.
      await page.waitForFunction(() =>
        [...document.querySelectorAll('h1, [role=dialog], [role=alertdialog]')].some((one) => one.checkVisibility()),
      );
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))));
      return page;
    },
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}

type Say = (id: string, values?: Readonly<Record<string, string | number>>) => string;

async function take(page: Page, step: Step, say: Say): Promise<void> {
  if ('key' in step) return page.keyboard.press(step.key);
  if ('fill' in step) return page.getByLabel(say(step.fill), { exact: true }).first().fill(step.text);
  const name = say(step.press, step.values);
  const button = page
    .getByRole('button', { name })
    .or(page.getByRole('checkbox', { name }))
    .or(page.getByRole('menuitem', { name }))
    .or(page.getByRole('menuitemcheckbox', { name }))
    .or(page.locator('summary', { hasText: name }));
  return button.first().click();
}

/** What the screens say in a language, apart from what this process speaks. */
async function words(spoken: Spoken): Promise<Say> {
  const language = spoken === 'pseudo' ? 'en' : spoken;
  if (!languages.includes(language)) throw new Error(`looks: no catalogue of ${language}`);
  const parts: { messages: Messages }[] = await Promise.all([
    import(/* @vite-ignore */ `../../core/ui/gate/messages/${language}.ts`),
    import(/* @vite-ignore */ `../../core/ui/messages/${language}.ts`),
  ]);
  const all: Messages = Object.assign({}, ...parts.map(({ messages }) => messages));
  const i18n = setupI18n();
  i18n.loadAndActivate({
    locale: language,
    messages: spoken === 'pseudo' ? (pseudo(all as Parameters<typeof pseudo>[0]) as Messages) : all,
  });
  return (id, values) => i18n._(id, { ...values });
}
