import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenWords } from './broken-words.ts';
import { looks } from './screens.ts';
import { openStage, type Stage, type View } from './stage.ts';
import { tooWide } from './too-wide.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ withPseudo: true });
}, 120_000);
afterAll(() => stage?.stop());

const narrow: View = { language: 'pseudo', theme: 'light', kind: 'pwa', size: { width: 320, height: 640 } };
const popup: View = { language: 'pseudo', theme: 'light', kind: 'popup', size: { width: 360, height: 560 } };

test.each(looks.filter(({ only }) => only !== 'popup'))(
  'in a language longer than any, nothing of $name is cut or beside a phone of 320 px',
  async (look) => {
    const page = await stage.show(look, narrow);
    expect((await page.evaluate(tooWide)).join('\n')).toBe('');
  },
  60_000,
);

test.each(looks.filter(({ only }) => only !== 'pwa'))(
  'in a language longer than any, nothing of $name is cut or beside the popup',
  async (look) => {
    const page = await stage.show(look, popup);
    expect((await page.evaluate(tooWide)).join('\n')).toBe('');
  },
  60_000,
);

test.each(['select', 'arrange', 'menu', 'empty', 'prove-refused', 'account-delete', 'unreadable-storage'])(
  'no German word of a button or a heading of %s is broken',
  async (name) => {
    const look = looks.find((one) => one.name === name);
    if (!look) throw new Error(`looks: no screen ${name}`);
    const page = await stage.show(look, { ...popup, language: 'de' });
    expect(await page.evaluate(brokenWords)).toEqual([]);
  },
  60_000,
);

test.each(['max-width: 60px; overflow: hidden; white-space: nowrap', 'min-width: 400px'])(
  'what is cut or hangs over would be found: %s',
  async (content) => {
    const page = await stage.show({ name: 'codes', query: 'accounts=5' }, narrow);
    await page.addStyleTag({ content: `.list-bottom .button { ${content} }` });
    expect(await page.evaluate(tooWide)).not.toEqual([]);
  },
);
