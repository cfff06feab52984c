import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The detector as one script that sets `globalThis.watchwordDetector`: what the extension ships, bundled the same way. */
export async function bundleDetector(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('../../extension/detector/detect.ts', import.meta.url)),
        formats: ['iife'],
        name: 'watchwordDetector',
      },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('bundle: vite gave no output');
  return output.output[0].code;
}
