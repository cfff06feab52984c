import * as v from 'valibot';

/**
 * A few bytes that the home keeps outside the database, where what takes the database back in time or away does not reach. Nothing
 * secret: which vault was saved here last, when, and the hash of its encrypted file.
 */
export interface AnchorPort {
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
  clear(): Promise<void>;
}

/** The last save that this home knows of. */
export interface Anchor {
  readonly vaultId: string;
  readonly rev: number;
  readonly hash: string;
  readonly savedAt: number;
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const AnchorSchema = v.object({
  vaultId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
  rev: v.pipe(whole, v.minValue(1)),
  hash: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  savedAt: whole,
});

/** The anchor, or null: there is none, it is not of our shape, or the home cannot read it now. */
export async function readAnchor(port: AnchorPort | undefined): Promise<Anchor | null> {
  try {
    const result = v.safeParse(AnchorSchema, JSON.parse((await port?.read()) ?? 'null'));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** Writes the anchor after a save. A home that cannot loses only the watch over it: the save itself stands. */
export async function writeAnchor(port: AnchorPort | undefined, anchor: Anchor): Promise<void> {
  try {
    await port?.write(JSON.stringify(anchor));
  } catch {
    // See above.
  }
}

/** What is newest in storage, by its own word. */
export interface Newest {
  readonly vaultId: string;
  readonly rev: number;
  /** null: its file is damaged, so that nothing can be said of it. */
  readonly hash: string | null;
}

/**
 * Whether storage went back behind the anchor: by how many saves (`lost`), or to another history (`lost` null: another vault, or another
 * save of the same number). Null: it did not.
 */
export function behindAnchor(
  anchor: Anchor | null,
  newest: Newest,
): { readonly rev: number; readonly savedAt: number; readonly lost: number | null } | null {
  if (!anchor) return null;
  const { rev, savedAt } = anchor;
  if (anchor.vaultId !== newest.vaultId) return { rev, savedAt, lost: null };
  if (newest.rev < rev) return { rev, savedAt, lost: rev - newest.rev };
  const other = newest.rev === rev && newest.hash !== null && newest.hash !== anchor.hash;
  return other ? { rev, savedAt, lost: null } : null;
}
