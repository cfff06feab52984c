/** Characters, after preparation, that a passphrase may have at most: more is a file pasted by mistake. */
const MOST_CHARACTERS = 1024;

/**
 * A passphrase as every keyboard should give it: RFC 8265 §4.2 (OpaqueString): other spaces become U+0020, then NFC. Case, width
 * and surrounding spaces stay. Throws when empty, too long or not well-formed.
 */
export function preparePassphrase(text: string): string {
  // A lone surrogate would turn into U+FFFD on its way to UTF-8, and two different passphrases into one.
  if (!text.isWellFormed()) throw new Error('vault: the passphrase is not well-formed text');
  const prepared = text.replace(/\p{Zs}/gu, ' ').normalize('NFC');
  if (prepared === '') throw new Error('vault: the passphrase is empty');
  if (prepared.length > MOST_CHARACTERS) throw new Error('vault: the passphrase is longer than 1024 characters');
  return prepared;
}
