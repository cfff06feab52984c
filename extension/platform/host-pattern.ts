/** The one match pattern that stands for a host: http only on this machine, every port (Firefox's patterns have none). */
export function patternOf(host: string): string {
  const name = host.replace(/:\d+$/, '');
  const scheme = name === 'localhost' || name.endsWith('.localhost') ? 'http' : 'https';
  return `${scheme}://${name}/*`;
}

/** The host in a granted pattern, `*` for all; null for a pattern no code could travel over. */
export function hostOfPattern(pattern: string): string | null {
  if (pattern === '<all_urls>') return '*';
  const parts = /^(https|http|\*):\/\/([^/]+)\//.exec(pattern);
  return parts?.[2] ?? null;
}
