import { build } from './build.mjs';
import { root, setUp } from './setup.mjs';

// `npm run package`: what one hands out, for everybody or for one organisation (docs/admin/packages.md). The extension for the stores
// and for managed browsers, the PWA for any server, the verifier for other backends, what is in them, and their checksums.

await setUp();
const { packageOptions } = await import('./package/options.ts');
const { allPackages } = await import('./package/all-packages.ts');
try {
  const options = packageOptions(process.argv.slice(2), root);
  console.log('Building …');
  await build();
  for (const line of await allPackages(options)) console.log(line);
} catch (error) {
  console.error(`${error.message}\n\nNothing was packaged.`);
  process.exitCode = 1;
}
