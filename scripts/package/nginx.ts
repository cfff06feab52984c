/**
 * nginx's configuration for the built PWA: the headers of `responseHeaders()` with every answer, the media types (ending to type), and
 * caching as scripts/serve-pwa.mjs does it. For `conf.d`; TLS is ended before it or added to it.
 */
export function nginxConfiguration(
  headers: Readonly<Record<string, string>>,
  types: Readonly<Record<string, string>>,
  { root = '/usr/share/nginx/html', listen = '8080' } = {},
): string {
  const plain = Object.entries(types).map(([ending, type]) => [ending.slice(1), type.split(';')[0]] as const);
  const small = plain.map(([, type]) => type).filter((type) => type !== 'image/png');
  const inCharset = Object.values(types).flatMap((type) => type.match(/^(.+); charset=utf-8$/)?.[1] ?? []);
  return `# Made by npm run package. Browsers run the app over https alone: end TLS in front of this, or add it here.

map $uri $watchword_cache {
  # Built files carry their content's hash in the name; the rest must be asked for each time.
  ~^/assets/ "public, max-age=31536000, immutable";
  default "no-cache";
}

server {
  listen ${listen};
  root ${root};
  index index.html;
  server_tokens off;
  # Nothing about people's visits is worth keeping.
  access_log off;

  types {
${plain.map(([ending, type]) => `    ${type} ${ending};`).join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${inCharset.join(' ')};

  gzip on;
  gzip_vary on;
  gzip_min_length 0;
  gzip_types ${[...new Set(small)].filter((type) => type !== 'text/html').join(' ')};

${Object.entries(headers)
  .map(([name, value]) => `  add_header ${name} "${quoted(value)}" always;`)
  .join('\n')}
  add_header cache-control $watchword_cache;

  location / {
    # There is one page; its own addresses come after a #.
    try_files $uri $uri/ =404;
  }
  location ~ /\\. {
    return 404;
  }
}
`;
}

function quoted(value: string): string {
  if (/[\\"$\n]/.test(value)) throw new Error(`nginx: a header cannot be written into its configuration: ${value}`);
  return value;
}
