import { encodeBase32 } from '../../core/bytes/base32.ts';
import { argon2id } from '../../core/crypto/argon2id.ts';
import { systemRandom } from '../../core/crypto/random.ts';
import { openKeeper } from '../../core/storage/open-keeper.ts';
import { addAccount, newAccountId } from '../../core/vault/edit/add-account.ts';
import { addSite, markSiteProved, setSiteMode } from '../../core/vault/edit/sites.ts';
import type { Vault } from '../../core/vault/vault.ts';

/**
 * Makes a vault with so many accounts in the page's own storage, the way the homes do. Runs inside the page. `automatic`: the first
 * account is filled by itself at this host, and has a new code every three seconds.
 */
export async function seed(secret: string, accounts: number, automatic: string | null = null): Promise<void> {
  const now = () => Date.now();
  const keeper = openKeeper({
    name: 'watchword',
    kdf: (passphrase, salt, cost) => argon2id(passphrase, salt, cost),
    now,
    random: systemRandom,
  });
  const { masterKey } = await keeper.create(secret);
  await keeper.change(masterKey, (vault) => {
    let next: Vault = vault;
    for (let made = 0; made < accounts; made++) {
      const period = automatic ? 3 : 30;
      const otp = { type: 'totp', algorithm: 'SHA1', digits: 6, period, counter: 0 } as const;
      const enrolment = {
        issuer: `Platform ${String(made).padStart(4, '0')}`,
        name: `marta+${made}@example.org`,
        otp: { ...otp, secret: encodeBase32(systemRandom(20)) },
        warnings: [],
      };
      const id = newAccountId(systemRandom);
      next = addAccount(next, enrolment, id, now());
      if (!automatic || made > 0) continue;
      next = markSiteProved(addSite(next, id, automatic, now()), id, automatic, now());
      next = setSiteMode(next, id, automatic, 'automatic', now());
    }
    return next;
  });
}
