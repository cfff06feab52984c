import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module of ours as one script that sets `globalThis[name]` to its exports, bundled the way the extension's are. `entry` is relative to the repository. */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(`../${entry}`, import.meta.url)), formats: ['iife'], name },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('bundle: vite gave no output');
  return output.output[0].code;
}
