import { groups } from './parts.mjs';
import { setUp } from './setup.mjs';
import { sideBySide } from './step.mjs';

// `npm test`: sets up, then runs every check and every test there is. `npm run check` (with --quick): what needs nothing
// built, which is types, lint, and tests in Node and in a browser. The last line says how it went; any failure ends with exit code 1.

await setUp();
const results = [];
for (const { width, parts } of groups({ full: !process.argv.includes('--quick') })) {
  const group = await sideBySide(
    parts.map((part) => async () => tell(await part())),
    width,
  );
  results.push(...group);
  // Nothing can be said of what was not built.
  if (group.some(({ name, failed }) => failed > 0 && /^(build|messages)/.test(name))) break;
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const failures = results.filter(({ failed }) => failed > 0);
if (failures.length > 0) console.log(`\nFailed: ${failures.map(({ name }) => name).join(', ')}.`);
const skipped = sum('skipped');
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failures.length > 0 ? 1 : 0;

function tell(result) {
  const { name, passed, failed, seconds, output } = result;
  const count = passed + failed > 1 ? `, ${passed} of ${passed + failed}` : '';
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}${count} (${seconds.toFixed(1)} s)`);
  if (failed > 0) console.log(`${output.trim()}\n`);
  return result;
}
