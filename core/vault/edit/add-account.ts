import { encodeBase64Url } from '../../bytes/base64.ts';
import type { Random } from '../../crypto/random.ts';
import type { Enrolment } from '../../otp/otp.ts';
import { EVERY_FIELD, NEVER, nextHlc } from '../hlc.ts';
import type { Account, Vault } from '../vault.ts';

/** An id for a new account: 128 random bits, base64url. */
export function newAccountId(random: Random): string {
  return encodeBase64Url(random(16));
}

/** Puts what a platform handed over into the vault, last in the manual order. `id` from `newAccountId`. */
export function addAccount(vault: Vault, enrolment: Enrolment, id: string, now: number): Vault {
  if (Object.hasOwn(vault.accounts, id)) throw new Error('vault: this account id is taken');
  const { issuer, name, otp } = enrolment;
  const orders = Object.values(vault.accounts).map((account) => account.order);
  const account: Account = {
    id,
    issuer,
    name,
    otp,
    sites: [],
    custody: 'here',
    backupCodes: null,
    note: '',
    tags: [],
    favourite: false,
    order: orders.reduce((most, order) => Math.max(most, order), 0) + 1,
    icon: null,
    proved: false,
    deletedAt: null,
    createdAt: now,
    updatedAt: now,
    clocks: { [EVERY_FIELD]: nextHlc(NEVER, now, vault.writer) },
  };
  return { ...vault, accounts: { ...vault.accounts, [id]: account } };
}
