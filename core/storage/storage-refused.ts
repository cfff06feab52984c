/**
 * Why storage did not do it; the vault that was there is untouched.
 * `shrink`: the save would lose accounts nobody deleted, say so and repeat with `allow.shrink`.
 * `full`: no room left on this device. `blocked`: an older Watchword in another tab holds the database.
 * `present`: it is there already. `last`: no passphrase would be left. `vanished`: there was one, and it is gone. `none`: there is none. `busy`: other windows kept saving first. `unavailable`: the browser gives no storage here.
 * `unconfirmed`: written, but reading back did not give the same bytes.
 */
export type RefusedReason =
  | 'shrink'
  | 'full'
  | 'blocked'
  | 'present'
  | 'none'
  | 'busy'
  | 'unavailable'
  | 'last'
  | 'vanished'
  | 'unconfirmed';

/** A refusal that the screens must tell apart by its reason. */
export class StorageRefused extends Error {
  override name = 'StorageRefused';
  readonly reason: RefusedReason;

  constructor(reason: RefusedReason, message: string, options?: ErrorOptions) {
    super(`storage: ${message}`, options);
    this.reason = reason;
  }
}
