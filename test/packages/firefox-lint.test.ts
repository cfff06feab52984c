import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import linter from 'addons-linter';
import { expect, inject, test } from 'vitest';

const { one } = inject('packages');
const file = (ending: string) => join(one, readdirSync(one).find((name) => name.endsWith(ending)) ?? '');

/** What Mozilla's linter warns of and we know. */
const known = [
  // React's own way to markup: nothing of ours takes it, and trusted types would refuse it.
  /^UNSAFE_VAR_ASSIGNMENT chunks\/[\w-]+\.js /,
  // Chromium's way into closed shadow roots, asked for only where the browser has it.
  /^UNSUPPORTED_API \S+ dom\.openOrClosedShadowRoot /,
];

test.each([
  ['the package for the store', '-firefox.zip', false],
  ['the package to serve oneself', '.xpi', true],
])("Mozilla's linter finds no error in %s, and warns of nothing new", async (_, ending, selfHosted) => {
  const instance = linter.createInstance({
    config: {
      _: [file(ending)],
      logLevel: 'fatal',
      stack: false,
      pretty: false,
      metadata: false,
      output: 'none',
      boring: false,
      selfHosted,
      shouldScanFile: () => true,
    },
    runAsBinary: false,
  });
  const { errors, warnings, notices } = await instance.run();
  expect(errors).toEqual([]);
  const said = [...warnings, ...notices].map(({ code, file, message }) => `${code} ${file} ${message}`);
  expect(said.filter((line) => !known.some((one) => one.test(line)))).toEqual([]);
});
