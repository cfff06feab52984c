import type { Transaction } from './store.ts';

/** Failures a minute that one network may have over all users. */
const MOST_FAILURES = 20;
const MINUTE_MS = 60_000;

/** The network of an IP address, /24 or /48: a spray comes from many addresses of one. Throws on what is no address. */
export function networkOf(address: string): string {
  const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address);
  if (four?.slice(1).every((part) => Number(part) <= 255)) return `${four.slice(1, 4).map(Number).join('.')}.0/24`;
  const groups = groupsOf(address);
  if (!groups) throw new Error('verifier: the address must be an IPv4 or IPv6 address');
  // An IPv4 address as a dual-stack socket tells it (RFC 4291 §2.5.5.2).
  if (groups.slice(0, 6).join() === '0,0,0,0,0,ffff') {
    const [high, low] = groups.slice(6).map((group) => Number.parseInt(group, 16)) as [number, number];
    return `${high >> 8}.${high & 255}.${low >> 8}.0/24`;
  }
  return `${groups.slice(0, 3).join(':')}::/48`;
}

/** Counts an attempt against its network before anything is compared; seconds to wait where that is refused, else 0. */
export async function countFrom(tx: Transaction, network: string, now: number): Promise<number> {
  const stored = await tx.read('network', network);
  // A clock that went back must not make the minute longer.
  const recent = (stored?.value.failures ?? [])
    .map((at) => Math.min(at, now))
    .filter((at) => now - at < MINUTE_MS)
    .sort((a, b) => a - b);
  if (recent.length >= MOST_FAILURES) return Math.ceil((recent[0]! + MINUTE_MS - now) / 1000);
  await tx.write('network', network, network, { failures: [...recent, now] }, stored?.revision ?? 0);
  return 0;
}

/** Takes a counted attempt back: it succeeded. */
export async function forgiveNetwork(tx: Transaction, network: string, countedAt: number): Promise<void> {
  const stored = await tx.read('network', network);
  // An attempt that took longer than a minute is forgotten already.
  const at = stored ? stored.value.failures.indexOf(countedAt) : -1;
  if (!stored || at === -1) return;
  const failures = stored.value.failures.toSpliced(at, 1);
  if (failures.length === 0) await tx.remove('network', network, stored.revision);
  else await tx.write('network', network, network, { failures }, stored.revision);
}

/** The eight groups of an IPv6 address, as the URL standard reads it; null when it is none. */
function groupsOf(address: string): string[] | null {
  if (!/^[0-9a-f:.]{2,45}$/i.test(address) || !URL.canParse(`http://[${address}]`)) return null;
  const [head, tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const left = head ? head.split(':') : [];
  if (tail === undefined) return left;
  const right = tail ? tail.split(':') : [];
  return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
}
