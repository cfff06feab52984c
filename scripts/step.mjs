import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './setup.mjs';

/**
 * Runs one program of node_modules/.bin (or `node`) from the repository's folder.
 * Gives `{ ok, output, seconds }`; `show` lets it write to the terminal as it goes, and there is nothing left to print then.
 */
export function step(command, args, { env = {}, show = false, signal } = {}) {
  const began = performance.now();
  return new Promise((ended) => {
    const child = spawn(command, args, {
      cwd: root,
      env: {
        ...process.env,
        NO_COLOR: '1',
        ...env,
        PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal ? { signal } : {}),
    });
    let output = '';
    for (const [stream, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      stream.on('data', (chunk) => {
        output += chunk;
        if (show) to.write(chunk);
      });
    const end = (ok) => ended({ ok, output: show ? '' : output, seconds: (performance.now() - began) / 1000 });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Runs jobs, at most `width` at once, in the order given; answers as they end. */
export async function sideBySide(jobs, width) {
  const results = new Array(jobs.length);
  let next = 0;
  const lane = async () => {
    while (next < jobs.length) {
      const at = next++;
      results[at] = await jobs[at]();
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
