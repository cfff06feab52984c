import { expect, test, vi } from 'vitest';
import { addAccount } from '../../core/vault/edit/add-account.ts';
import { addSite, markSiteProved } from '../../core/vault/edit/sites.ts';
import { trashAccount } from '../../core/vault/edit/trash.ts';
import { emptyVault } from '../../core/vault/empty-vault.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { noon, otp } from '../../test/fixtures/fill-world.ts';
import { memoryOfBrowser } from '../../test/fixtures/memory-of-browser.ts';
import { noteRival, replacementDue, settleReplacement } from './replacement.ts';

const here = vi.hoisted(() => ({ kept: new Set<string>() }));
vi.mock('../platform/memory.ts', () => memoryOfBrowser(here.kept));

const host = 'app.sekoia.io';

/** The account from before and the one enrolled beside it. */
function both(name = 'ada') {
  const old = { issuer: 'Sekoia.io', name: 'ada', otp, warnings: [] };
  const young = { ...old, name, otp: { ...otp, secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } };
  const empty = emptyVault('00000001', { memoryKiB: 1, passes: 1 });
  return addAccount(addAccount(empty, old, 'old', noon), young, 'young', noon + 1);
}

/** The site took a code of the new one. */
const worked = (vault: Vault) => markSiteProved(addSite(vault, 'young', host, noon + 2), 'young', host, noon + 3);

test('nothing is asked before the new account is proved, then once, until the person answered', async () => {
  await noteRival('young', 'old');
  expect(await replacementDue(both())).toBeNull();
  const proved = worked(both());
  expect(await replacementDue(proved)).toEqual({ newId: 'young', oldId: 'old', sameName: true });
  await settleReplacement('young', 'old');
  expect(await replacementDue(proved)).toBeNull();
});

test('two names are told apart; what is in the trash or was never noted is no matter', async () => {
  const proved = worked(both('grace'));
  expect(await replacementDue(proved)).toBeNull();
  await noteRival('young', 'old');
  expect(await replacementDue(proved)).toMatchObject({ sameName: false });
  expect(await replacementDue(trashAccount(proved, 'old', noon + 3))).toBeNull();
});

test('what is left in the clear names no account', async () => {
  await noteRival('young', 'old');
  expect([...here.kept].join()).toMatch(/^replaces\/[\w-]{43}$/);
});
