import { createHash } from 'node:crypto';

/** One version that browsers may update to. */
export interface Release {
  readonly id: string;
  readonly version: string;
  /** Where the package itself is served. */
  readonly address: string;
  readonly content: Buffer;
  /** The oldest browser that can run it. */
  readonly oldest: string;
}

/** Chromium's `update.xml`: https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux#update_manifest */
export function updateXml({ id, version, address, content, oldest }: Release): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${inXml(address)}" version="${version}" prodversionmin="${oldest}" hash_sha256="${sha256(content)}" />
  </app>
</gupdate>
`;
}

/** Firefox's `updates.json`: https://extensionworkshop.com/documentation/manage/updating-your-extension/ */
export function updatesJson({ id, version, address, content, oldest }: Release): string {
  const update = {
    version,
    update_link: address,
    update_hash: `sha256:${sha256(content)}`,
    applications: { gecko: { strict_min_version: oldest } },
  };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
}

export function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
