import { table } from './table.ts';

/** A drawing of brands.svg, and the tint nearest to the brand's own colour. */
export interface Brand {
  readonly id: string;
  readonly tint: number;
}

// "GitHub 2", "Google (work)" and "gitlab.com" are still these; "Applecart" is not Apple, and a name of three letters stands alone.
const leastBeforeMore = 4;

const byName = new Map(
  Object.entries(table).flatMap(([id, [tint, ...names]]) => names.map((name) => [name, { id, tint }] as const)),
);
const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
const known = new Map<string, Brand | null>();

/** Whose drawing fits an issuer's name, from our own bundle; null when none does. */
export function brandOf(issuer: string): Brand | null {
  const name = issuer.normalize('NFKC').trim().toLowerCase();
  let found = known.get(name);
  if (found === undefined) {
    const begins = longestFirst.find((one) => one === name || (one.length >= leastBeforeMore && carriesOn(name, one)));
    found = (begins && byName.get(begins)) || null;
    known.set(name, found);
  }
  return found;
}

function carriesOn(name: string, brand: string): boolean {
  return name.startsWith(brand) && !/[\p{L}\p{N}]/u.test(name.charAt(brand.length));
}
