import { isIP } from 'node:net';
import { normaliseHost } from '../../core/platforms/host.ts';
import { registrableOf } from '../../core/platforms/registrable.ts';

/**
 * The hosts of an organisation's package as its administrator wrote them, to the one form of each. Throws one error that names every
 * host that cannot be a required permission, and why.
 */
export function requiredHosts(written: readonly string[]): string[] {
  const hosts: string[] = [];
  const problems: string[] = [];
  for (const text of written) {
    const problem = problemWith(text) ?? (hosts.includes(normaliseHost(text) ?? '') ? 'is named twice' : null);
    if (problem === null) hosts.push(normaliseHost(text) as string);
    else problems.push(`hosts: "${text}" ${problem}`);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return hosts;
}

function problemWith(text: string): string | null {
  if (text.trim() === '') return 'is empty';
  if (text.includes('*')) return 'has a wildcard: name each host';
  if (text.includes('/')) return 'is an address: write its host alone, as app.example.com';
  const host = normaliseHost(text);
  if (host === null) return 'is not the name of a host';
  // An address in brackets may hold colons of its own.
  if (/:\d+$/.test(text.trim()) && !text.trim().startsWith('['))
    return 'has a port: a permission holds for every port, leave it out';
  if (host.startsWith('[') || isIP(host) !== 0) return 'is an IP address: write the name that people sign in at';
  if (!host.includes('.')) return 'has no domain: write the whole name';
  if (registrableOf(host) === null) return 'is a public suffix: everybody can have a site under it';
  return null;
}
