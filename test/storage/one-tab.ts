import { systemRandom } from '../../core/crypto/random.ts';
import { openKeeper } from '../../core/storage/open-keeper.ts';
import { openSecondCopy } from '../../core/storage/second-copy.ts';
import { add, names, quickKdf, words } from './homes.ts';

const open = (name: string) =>
  openKeeper({
    name,
    kdf: quickKdf,
    now: Date.now,
    random: systemRandom,
    copy: openSecondCopy(name),
    cost: { memoryKiB: 19_456, passes: 2, lanes: 1 },
  });

/** A vault of four hundred accounts. */
export async function createFull(name: string): Promise<void> {
  const keeper = open(name);
  const { masterKey } = await keeper.create('words');
  await keeper.change(masterKey, add('first', 400));
  keeper.close();
}

/** One more account of that name, and the names of all. */
export async function addOne({ name, account }: { name: string; account: string }): Promise<string[]> {
  const keeper = open(name);
  const { masterKey } = await keeper.unlock(words('words'));
  const { vault } = await keeper.change(masterKey, add(account));
  keeper.close();
  return names(vault);
}

/** Adds accounts until the browser gives no more room: those whose saving was acknowledged, and what was said then. */
export async function addUntilFull(
  name: string,
): Promise<{ readonly saved: string[]; readonly said: string; readonly reason: unknown }> {
  const keeper = open(name);
  const { masterKey } = await keeper.unlock(words('words'));
  const saved: string[] = [];
  try {
    for (;;) {
      const account = `saved ${saved.length}`;
      await keeper.change(masterKey, add(account, 100));
      saved.push(account);
    }
  } catch (error) {
    const { message, reason } = error as Error & { reason?: unknown };
    return { saved, said: message, reason };
  } finally {
    keeper.close();
  }
}

let letGo = () => {};

/** Holds the vault's lock, as a save that takes long does, until `releaseLock`. */
export function holdLock(name: string): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(`vault/${name}`, () => {
      held();
      return new Promise<void>((release) => {
        letGo = release;
      });
    });
  });
}

export function releaseLock(): void {
  letGo();
}

/** How many wait for the vault's lock. */
export async function waiting(name: string): Promise<number> {
  const { pending = [] } = await navigator.locks.query();
  return pending.filter((each) => each.name === `vault/${name}`).length;
}
