import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as icons from 'simple-icons';

// Draws what authenticators' accounts usually are into one picture of our own, so that no server is told who somebody has accounts with.
// Run it by hand when the list changes or simple-icons is updated: `node scripts/brands.mjs`. Both files are committed.

/** Slugs of simple-icons. Of the five platforms it has none; Microsoft, Amazon and others asked to be taken out of it. */
const wanted = `
  1password adguard airbnb airtable algolia anthropic apple archlinux asana atlassian auth0 backblaze backstage battledotnet
  binance bitbucket bitcoin bitwarden bluesky bookingdotcom box calendly cashapp circleci cisco claude clickup cloudflare
  codeberg coinbase contentful coursera cpanel crowdin dashlane datadog debian deepl deliveroo deutschetelekom digitalocean
  discord discourse docker dropbox duolingo dynatrace ea ebay elastic element epicgames ethereum etsy evernote expressvpn facebook
  figma firebase flydotio forgejo fortinet gandi ghost gitea github gitlab gmail godaddy gogdotcom google grafana grammarly
  hackerone hashicorp hetzner homeassistant hostinger hubspot huggingface humblebundle instagram intercom internetarchive ionos
  itchdotio jenkins jetbrains jira kickstarter klarna kofi kucoin kubernetes lastpass letsencrypt lichess linear
  mailchimp mastodon matrix mattermost medium mega mercadopago meta mikrotik miro mongodb monzo mullvad n26 n8n namecheap netflix netlify
  newrelic nextcloud nordvpn notion npm nubank odoo okta okx opnsense ovh owncloud pagerduty patreon paypal picpay pinterest
  playstation plesk porkbun proton protonmail protonvpn proxmox pypi qnap railway reddit redhat render revolut
  riotgames robinhood roblox rocketdotchat rubygems rust sap scaleway sentry shopify signal snapchat snyk soundcloud sourcehut
  spotify squarespace starlingbank steam stripe substack supabase synology tailscale teamviewer telegram terraform tesla threema
  tiktok todoist transifex trello tuta twitch uber ubiquiti ubisoft ubuntu udemy venmo vercel vimeo vmware vultr webex whatsapp wikipedia
  wireguard wise wix wordpress x youtube yubico zendesk zerotier zoho zoom zulip`
  .split(/\s+/)
  .filter(Boolean);

/** Other names that issuers write. */
const alsoCalled = {
  battledotnet: ['battle.net', 'blizzard'],
  bookingdotcom: ['booking'],
  deutschetelekom: ['telekom'],
  flydotio: ['fly.io'],
  gogdotcom: ['gog'],
  itchdotio: ['itch.io'],
  protonmail: ['proton mail'],
  pypi: ['python package index'],
  x: ['twitter'],
};

/** A drawing larger than this is too fine to be seen at 24 px. */
const mostLetters = 4000;

/** The picture, and the table of who is in it: what is committed must equal this. */
export function brandFiles() {
  const bySlug = new Map(Object.values(icons).map((icon) => [icon.slug, icon]));
  const found = wanted.map((slug) => bySlug.get(slug) ?? fail(slug, 'simple-icons has no such icon'));
  const taken = found.filter(({ path, license }) => path.length <= mostLetters && !license);
  const symbols = taken.map(
    ({ slug, path }) => `<symbol id="${slug}" viewBox="0 0 24 24"><path d="${path}"/></symbol>`,
  );
  const rows = taken.map(({ slug, title, hex }) => {
    const names = [...new Set([title, ...(alsoCalled[slug] ?? [])].map((name) => name.toLowerCase()))];
    return `  ${/^\d/.test(slug) ? `'${slug}'` : slug}: [${tintOf(hex)}, ${names.map((name) => JSON.stringify(name).replaceAll('"', "'")).join(', ')}],`;
  });
  return {
    'core/ui/brands/brands.svg': `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`,
    'core/ui/brands/table.ts': `// Made by scripts/brands.mjs.\n\n/** Id in brands.svg → tint nearest to its own colour, then the names it goes by, lower case. */\nexport const table: Readonly<Record<string, readonly [tint: number, ...names: string[]]>> = {\n${rows.join('\n')}\n};\n`,
  };
}

function fail(slug, why) {
  throw new Error(`brands: ${slug}: ${why}`);
}

/** The hues of monogram.css, in their order; 8 is grey. */
const hues = [25, 65, 105, 150, 195, 245, 290, 340];

function tintOf(hex) {
  const [r, g, b] = [0, 2, 4].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  // Oklab, after Björn Ottosson.
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const [a, c] = [
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
  if (Math.hypot(a, c) < 0.04) return 8;
  const hue = (Math.atan2(c, a) * 180) / Math.PI;
  const away = (other) => Math.abs(((hue - other + 540) % 360) - 180);
  return hues.reduce((best, each, index) => (away(each) < away(hues[best]) ? index : best), 0);
}

function linear(value) {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(brandFiles()))
    writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
