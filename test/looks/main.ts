import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Language, languages } from '../../core/ui/language.ts';
import { takeCommitted } from './committed.ts';
import { contactSheet } from './contact-sheet.ts';
import { known, seen } from './known.ts';
import { type Look, looks } from './screens.ts';
import { openStage, type View } from './stage.ts';

// `npm run shots`: a picture of every screen, in both themes, on a phone, in the popup and as a full page, in English and German, and
// one sheet of all for each language and surface. `npm run shots -- it fr`: other languages. `npm run shots -- en codes`: these screens.
// `npm run shots -- committed`: the pictures of the guide and of the manifest. `npm run shots -- known`: what known.test.ts compares with.

const into = 'test/e2e/shots/looks';
const asked = process.argv.slice(2);
const chosen = languages.filter((language) => asked.includes(language));
const names = asked.filter((one) => !languages.includes(one as Language));
const surfaces: Readonly<Record<string, Pick<View, 'kind' | 'size'>>> = {
  phone: { kind: 'pwa', size: { width: 360, height: 740 } },
  popup: { kind: 'popup', size: { width: 360, height: 560 } },
  full: { kind: 'page', size: { width: 1280, height: 800 } },
};
const fits = ({ only }: Look, kind: View['kind']) =>
  only === undefined || only === kind || (only === 'pwa' && kind === 'page');

const stage = await openStage();
if (asked.includes('committed')) await takeCommitted(stage);
else if (asked.includes('known')) for (const one of known) writeFileSync(one.file, (await seen(stage, one)).png);
else await takeAll();
await stage.stop();

async function takeAll(): Promise<void> {
  if (names.length === 0) rmSync(into, { recursive: true, force: true });
  for (const language of chosen.length > 0 ? chosen : (['en', 'de'] as const))
    for (const [surface, { kind, size }] of Object.entries(surfaces)) {
      const taken: { name: string; light: Buffer; dark: Buffer }[] = [];
      const shown = looks.filter((look) => fits(look, kind) && (names.length === 0 || names.includes(look.name)));
      const pictures = { light: new Map<string, Buffer>(), dark: new Map<string, Buffer>() };
      for (const theme of ['light', 'dark'] as const) {
        const folder = `${into}/${language}/${surface}-${theme}`;
        mkdirSync(folder, { recursive: true });
        for (const look of shown) {
          const page = await stage.show(look, {
            language,
            theme,
            kind: kind === 'page' && look.only === 'pwa' ? 'pwa' : kind,
            size,
          });
          pictures[theme].set(look.name, await page.screenshot({ path: `${folder}/${look.name}.png` }));
        }
      }
      for (const [name, light] of pictures.light) taken.push({ name, light, dark: pictures.dark.get(name) ?? light });
      const sheet = `${into}/${language}-${surface}.png`;
      await contactSheet(stage.browser, sheet, taken, size.width);
      console.log(`${sheet}: ${taken.length} screens`);
    }
}
