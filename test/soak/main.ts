import { guesses } from './guesses.ts';
import { journey } from './journey.ts';
import { model } from './model.ts';
import { processes } from './processes.ts';
import { regenerate } from './regenerate.ts';
import { counters, faults, kills, tabs } from './storage.ts';
import { submissions } from './submissions.ts';

/** One thing to do many times. Gives what it saw, a line each; throws at what must not be. */
export interface Part {
  /** How often, unless said: of what, the part's own lines say. */
  readonly times: number;
  run(times: number, seed: number): Promise<readonly string[]>;
}

const parts: Readonly<Record<string, Part>> = {
  submissions,
  processes,
  regenerate,
  model,
  guesses,
  faults,
  kills,
  tabs,
  counters,
  races: journey('races', 1000),
};

// `npm run soak` does everything; `npm run soak -- model=5000 guesses` only these, so often; `--seed=7` repeats a run.
const wanted = process.argv.slice(2).map((argument) => argument.split('=') as [string, string?]);
const seed = Number(wanted.find(([name]) => name === '--seed')?.[1] ?? Date.now() % 2 ** 31);
const named = wanted.filter(([name]) => name !== '--seed');
const unknown = named.filter(([name, times]) => !Object.hasOwn(parts, name) || !(Number(times ?? 1) >= 1));
if (unknown.length > 0)
  throw new Error(
    `soak: cannot do ${unknown.map((one) => one.join('=')).join(', ')}; there are ${Object.keys(parts).join(', ')}, each with =TIMES`,
  );

// Stopped by hand, it still stops what it started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

console.log(`seed ${seed}`);
for (const [name, { times, run }] of Object.entries(parts)) {
  const chosen = named.find(([one]) => one === name);
  if (named.length > 0 && !chosen) continue;
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0);
  try {
    const lines = await run(Number(chosen?.[1] ?? times), seed);
    console.log(`✓ ${name} (${seconds()} s)\n${lines.map((line) => `  ${line}\n`).join('')}`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`✗ ${name} (${seconds()} s)\n${error instanceof Error ? error.stack : error}\n`);
  }
}
