import type { Coarse } from './coarse.ts';
import { coarse } from './coarse.ts';
import { type Look, looks } from './screens.ts';
import type { Stage, View } from './stage.ts';

const phone = { kind: 'pwa', size: { width: 360, height: 740 } } as const;
const popup = { kind: 'popup', size: { width: 360, height: 560 } } as const;
const full = { kind: 'page', size: { width: 1280, height: 800 } } as const;

/**
 * A handful of screens, each by day and by night. Only such whose lines stand where they stand in any typeface: where a sentence runs
 * over several lines, another machine's letters move everything below it.
 */
const chosen: readonly (readonly [look: string, surface: string, view: Pick<View, 'kind' | 'size'>])[] = [
  ['unlock', 'phone', phone],
  ['codes', 'phone', phone],
  ['codes', 'popup', popup],
  ['codes', 'full', full],
];

export interface Known {
  readonly file: string;
  readonly look: Look;
  readonly view: View;
}

export const known: readonly Known[] = chosen.flatMap(([name, surface, view]) =>
  (['light', 'dark'] as const).map((theme) => ({
    file: `test/looks/known/${name}-${surface}-${theme}.png`,
    look: looks.find((look) => look.name === name) as Look,
    view: { ...view, theme, language: 'en' as const },
  })),
);

/** The screen as it looks now, from afar; `style` is put over it first. */
export async function seen(stage: Stage, { look, view }: Known, style?: string): Promise<Coarse> {
  const page = await stage.show(look, view);
  if (style) await page.addStyleTag({ content: style });
  return coarse(stage.browser, await page.screenshot());
}
