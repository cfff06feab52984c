import { build } from '../../scripts/build.mjs';
import { step } from '../../scripts/step.mjs';
import type { Part } from './main.ts';

/** A journey in a real browser that reads WATCHWORD_TIMES and WATCHWORD_SEED; what it prints beginning with `name:` is what it saw. Builds before. */
export function journey(name: string, times: number): Part {
  return {
    times,
    async run(often, seed) {
      await build();
      const { ok, output } = await step('playwright', ['test', '--project=chromium', `test/e2e/${name}.journey.ts`], {
        env: { WATCHWORD_TIMES: String(often), WATCHWORD_SEED: String(seed) },
      });
      if (!ok) throw new Error(output);
      return (output as string).split('\n').filter((line) => line.startsWith(`${name}:`));
    },
  };
}
