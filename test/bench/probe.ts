import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with an extension that puts these scripts into every page and frame. Whoever asked for it removes it. */
export function probeExtension(scripts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-probe-'));
  for (const [name, source] of Object.entries(scripts)) writeFileSync(join(folder, name), source);
  const script = { matches: ['<all_urls>'], all_frames: true, js: Object.keys(scripts) };
  const manifest = { manifest_version: 3, name: 'Probe', version: '1', content_scripts: [script] };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
