import { bundle } from '../bundle.ts';

/** The detector as one script that sets `globalThis.watchwordDetector`, bundled the way the extension's content script is: with the words of English alone. */
export async function bundleDetector(): Promise<string> {
  return everywhere(await bundle('test/detector-corpus/in-page.ts', 'watchwordDetector'), 'watchwordDetector');
}

/** The words of one language as the script that a document is given when it asks for them. */
export async function bundleLexicon(language: string): Promise<string> {
  const script = await bundle(`extension/entrypoints/lexicon-${language}.ts`, 'watchwordLexicon');
  return `${everywhere(script, 'watchwordLexicon')};globalThis.watchwordLexicon.main();`;
}

// A script that is evaluated keeps its `var` to itself.
const everywhere = (script: string, name: string): string =>
  script.replace(new RegExp(`^(?:var|const|let) ${name}\\s*=`, 'u'), `globalThis.${name} =`);
