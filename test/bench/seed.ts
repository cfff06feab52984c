import { encodeBase32 } from '../../core/bytes/base32.ts';
import { argon2id } from '../../core/crypto/argon2id.ts';
import { systemRandom } from '../../core/crypto/random.ts';
import { openKeeper } from '../../core/storage/open-keeper.ts';
import { addAccount, newAccountId } from '../../core/vault/edit/add-account.ts';
import type { Vault } from '../../core/vault/vault.ts';

/** Makes a vault with so many accounts in the page's own storage, the way the PWA would. Runs inside the page. */
export async function seed(secret: string, accounts: number): Promise<void> {
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
      const otp = { type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
      const enrolment = {
        issuer: `Platform ${String(made).padStart(4, '0')}`,
        name: `marta+${made}@example.org`,
        otp: { ...otp, secret: encodeBase32(systemRandom(20)) },
        warnings: [],
      };
      next = addAccount(next, enrolment, newAccountId(systemRandom), now());
    }
    return next;
  });
}
