/**
 * A host as a person or a policy writes it (`App.Sekoia.io`, `münchen.de`, `localhost:4000`) to the one form that is compared: ASCII,
 * lower case, `:port` only when it is not the scheme's own. Null when it is anything else than a host: an address with a path,
 * a user name, a trailing dot, a wildcard.
 */
export function normaliseHost(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 255 || /[\s/\\?#@*%]/.test(trimmed)) return null;
  const plain = address(`http://${trimmed}/`);
  if (plain === null || plain.pathname !== '/' || !isHostName(plain.hostname)) return null;
  // The port that is left out is the one of the scheme a code may travel over there.
  if (isLoopbackName(plain.hostname)) return plain.host;
  return address(`https://${trimmed}/`)?.host ?? null;
}

/**
 * The host of a page that may be given a code at all: https anywhere, http only on `localhost` and `*.localhost`. Null for every
 * other address, and for one with a user name or a trailing dot. What it gives is compared with `===`, never by likeness.
 */
export function codeHost(url: string): string | null {
  const page = address(url);
  if (page === null || page.username !== '' || page.password !== '' || !isHostName(page.hostname)) return null;
  if (page.protocol === 'https:') return page.host;
  return page.protocol === 'http:' && isLoopbackName(page.hostname) ? page.host : null;
}

/** A host without its port; an IPv6 address keeps its brackets. */
export function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}

function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost');
}

function isHostName(hostname: string): boolean {
  if (hostname.startsWith('[')) return true;
  // "sekoia.io." is another name than "sekoia.io" to cookies and certificates: it is not taken for it.
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(hostname);
}

function address(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
