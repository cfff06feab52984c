/** The passphrase or key does not open this vault; nothing is wrong with the file as far as can be told. */
export class WrongKey extends Error {
  override name = 'WrongKey';
}

/** The bytes are not what was written: changed, cut off or not a vault at all. */
export class Damaged extends Error {
  override name = 'Damaged';
}

/** Written by a newer Watchword than this one. */
export class TooNew extends Error {
  override name = 'TooNew';
}

/** What was typed cannot be a recovery code at all. `at`: for `character` its place, from 1; for `length` how many there are. */
export class Mistyped extends Error {
  override name = 'Mistyped';
  readonly reason: 'length' | 'character' | 'checksum';
  readonly at: number | null;

  constructor(reason: Mistyped['reason'], at: number | null, message: string) {
    super(message);
    this.reason = reason;
    this.at = at;
  }
}
