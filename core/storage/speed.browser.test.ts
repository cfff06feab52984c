import { expect, test } from 'vitest';
import { sampleVault } from '../../test/vault-vectors/sample-vault.ts';
import { systemRandom } from '../crypto/random.ts';
import { addSite } from '../vault/edit/sites.ts';
import { openKeeper } from './open-keeper.ts';
import { openSecondCopy } from './second-copy.ts';

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
const milliseconds = async (run: () => Promise<unknown>) => {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
};

// The figures are for docs/performance.md; no time is asserted, only that the accounts are there.
test.each([1, 100, 1000].flatMap((count) => [false, true].map((twice) => ({ count, twice }))))(
  'unlocking and saving with $count accounts, the key derivation apart, second copy: $twice',
  { timeout: 120_000 },
  async ({ count, twice }) => {
    const stretched = systemRandom(32);
    const name = `speed-${crypto.randomUUID()}`;
    const keeper = openKeeper({
      name,
      kdf: async () => stretched,
      now: () => 1,
      random: systemRandom,
      ...(twice ? { copy: openSecondCopy(name) } : {}),
    });
    const { masterKey } = await keeper.create('x');
    const ids = Object.keys(sampleVault(1).accounts);
    expect(ids).toEqual(['a0']);
    const { accounts } = sampleVault(count);
    const filled = await keeper.change(masterKey, (vault) => addSite({ ...vault, accounts }, 'a0', 'app.sekoia.io', 5));
    expect(Object.keys(filled.vault.accounts)).toHaveLength(count);
    const unlocks: number[] = [];
    const saves: number[] = [];
    for (let n = 0; n < 11; n++) {
      unlocks.push(await milliseconds(() => keeper.unlock({ type: 'password', passphrase: 'x' })));
      saves.push(
        await milliseconds(() => keeper.change(masterKey, (vault) => addSite(vault, 'a0', `h${n}.example`, 9))),
      );
    }
    const { bytes } = (await keeper.generations())[0]!;
    console.log(
      `${count} accounts, ${bytes} bytes${twice ? ', kept twice' : ''}: unlock ${median(unlocks).toFixed(1)} ms, save ${median(saves).toFixed(1)} ms`,
    );
    await keeper.erase();
    keeper.close();
  },
);
