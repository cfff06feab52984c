import { addAccount } from '../../core/vault/edit/add-account.ts';
import { emptyVault } from '../../core/vault/empty-vault.ts';
import type { Vault } from '../../core/vault/vault.ts';

/** A moment that every sample begins at, ms. */
export const BEGIN = 1_767_225_600_000;

/** The secret of RFC 4226 appendix D: in no vault but a test's. */
export const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** A vault of `count` accounts `a0`, `a1` …, as a home of that writer would have it at its first save. */
export function sampleVault(count: number, writer = '0000000a'): Vault {
  let vault: Vault = { ...emptyVault(writer, { memoryKiB: 19_456, passes: 2 }), rev: 1 };
  for (let n = 0; n < count; n++) {
    const otp = { type: 'totp', secret: SECRET, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
    vault = addAccount(
      vault,
      { issuer: `Issuer ${n}`, name: `ada+${n}@example.com`, otp, warnings: [] },
      `a${n}`,
      BEGIN + n,
    );
  }
  return vault;
}
