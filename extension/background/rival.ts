import type { Enrolment } from '../../core/otp/otp.ts';
import { profileOfIssuer } from '../../core/platforms/registry.ts';
import { accountsInOrder } from '../../core/vault/edit/order.ts';
import type { Account, Vault } from '../../core/vault/vault.ts';
import { isBound } from './circumstances.ts';

/**
 * The account that an enrolment at this host is for a second time: same issuer and name, or same issuer and bound to the host. Null when there is
 * none, or several of which none has the name: then nobody can tell which one the site has given up.
 */
export function rivalOf(
  vault: Vault,
  enrolment: Pick<Enrolment, 'issuer' | 'name' | 'otp'>,
  host: string,
): Account | null {
  const others = accountsInOrder(vault).filter(
    (account) => account.otp.secret !== enrolment.otp.secret && sameIssuer(account.issuer, enrolment.issuer),
  );
  const named = others.filter((account) => sameName(account, enrolment));
  const near = named.length > 0 ? named : others.filter((account) => isBound(account, host));
  return near.length === 1 ? near[0]! : null;
}

/** Whether both names say the same person, as far as they say anything. */
export function sameName(a: Pick<Account, 'name'>, b: Pick<Account, 'name'>): boolean {
  return folded(a.name) === folded(b.name);
}

/** Whether both are of one issuer: the same name, or names of one built-in platform. */
export function sameIssuer(a: string, b: string): boolean {
  const platform = profileOfIssuer(a);
  return folded(a) === folded(b) || (platform !== null && platform === profileOfIssuer(b));
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
