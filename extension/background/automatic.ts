import type { Candidate } from '../../core/ui/prompt-port.ts';
import { accountsInOrder } from '../../core/vault/edit/order.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { tabNow } from '../platform/pages.ts';
import type { FillOrder } from './authorize-fill.ts';
import { createCell } from './cell.ts';
import { circumstancesOf } from './circumstances.ts';
import { promptsIn } from './documents.ts';
import { authorizeFill } from './fill.ts';
import type { FetchFrom } from './page-readers.ts';
import { ruled } from './policy.ts';
import { replacementDue } from './replacement.ts';
import { seen } from './seen.ts';
import { openVault } from './vault.ts';
import { accountMeant } from './which-account.ts';

/** Prompts that were tried, so that none is tried twice; and hosts that refused a code lately, with the time until which they are left alone. */
interface Tried {
  readonly prompts: readonly string[];
  readonly resting: Readonly<Record<string, number>>;
}

const tried = createCell<Tried>('automatic', (stored) => (stored as Tried | undefined) ?? { prompts: [], resting: {} });
const restMs = 10 * 60_000;

/** Fills a sign-in prompt by itself, only in the tab in front and only where the person chose it; `mayFill` decides again. */
export async function fillByItself(tabId: number, fetchFrom: FetchFrom): Promise<void> {
  const vault = await openVault();
  const tab = await tabNow(tabId);
  if (!vault || !tab?.inFront) return;
  const { profiles } = await ruled();
  const { resting } = await tried.get();
  const outlived = (await replacementDue(vault))?.oldId;
  for (const prompt of promptsIn(await seen.get(), tabId)) {
    const { host, kind } = circumstancesOf(prompt, vault, profiles);
    if (kind !== 'sign-in' || (resting[host] ?? 0) >= Date.now()) continue;
    const accountId = await accountMeant(prompt, host, chosenFor(host, vault), fetchFrom);
    if (accountId === null || accountId === outlived || !(await takeOnce(prompt.id))) continue;
    await fillWhenFresh({ promptId: prompt.id, accountId, use: 'totp', by: 'automatic', confirmed: false });
    return;
  }
}

/** Signing in twice within one step: asks again until the next code is there, or the prompt is not. */
async function fillWhenFresh(order: FillOrder): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    const result = await authorizeFill(order);
    if (result.ok || result.why !== 'spent') return;
    await new Promise((resolve) => setTimeout(resolve, 4_000));
  }
}

/** The site refused a code: it is not given another one unasked for ten minutes. */
export async function rest(host: string): Promise<void> {
  await tried.change((all) => ({ ...all, resting: { ...all.resting, [host]: Date.now() + restMs } }));
}

/** The accounts that are set to automatic there. */
function chosenFor(host: string, vault: Vault): readonly Pick<Candidate, 'accountId' | 'name'>[] {
  return accountsInOrder(vault)
    .filter(({ sites }) => sites.some((site) => site.host === host && site.mode === 'automatic'))
    .map(({ id, name }) => ({ accountId: id, name }));
}

async function takeOnce(promptId: string): Promise<boolean> {
  let first = false;
  await tried.change((all) => {
    first = !all.prompts.includes(promptId);
    return first ? { ...all, prompts: [...all.prompts, promptId].slice(-200) } : all;
  });
  return first;
}
