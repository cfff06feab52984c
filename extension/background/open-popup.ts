import { effectiveSettings } from '../../core/policy/settings.ts';
import { tabNow } from '../platform/pages.ts';
import { openPopup } from '../platform/toolbar.ts';
import { createCell } from './cell.ts';
import { circumstancesOf } from './circumstances.ts';
import { promptsIn } from './documents.ts';
import { ruled } from './policy.ts';
import { seen } from './seen.ts';
import { openVault } from './vault.ts';

const opened = createCell<readonly string[]>('opened', (stored) => (Array.isArray(stored) ? stored : []));

/** Opens the popup at a prompt that codes may go to, once for each, in the tab in front, and only where the person chose that. */
export async function openAtPrompt(tabId: number): Promise<void> {
  const vault = await openVault();
  if (!vault?.settings.openPopupAtPrompt || !(await tabNow(tabId))?.inFront) return;
  const [prompt] = promptsIn(await seen.get(), tabId);
  if (!prompt || prompt.finding.fields === 0) return;
  const { policy, profiles } = await ruled();
  const { host, kind, imitates } = circumstancesOf(prompt, vault, profiles);
  if (effectiveSettings(vault.settings, policy, host).fillCeiling === 'off') return;
  if (imitates !== null || !['sign-in', 'backup-code', 'step-up'].includes(kind)) return;
  let first = false;
  await opened.change((all) => {
    first = !all.includes(prompt.id);
    return first ? [...all, prompt.id].slice(-200) : all;
  });
  if (first) await openPopup();
}
