import { memo } from 'react';
import type { Vault } from '../../vault/vault.ts';
import { Icon } from '../components/icon.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { pressing, readiness } from '../state/readiness.ts';
import { useWays } from '../state/use-ways.ts';

/** Under the list, when something would be lost with the device: how much there is to mend, and the way there. */
export const QuietLine = memo(function QuietLine({ vault }: { vault: Vault }) {
  const app = useApp();
  const ways = useWays(vault.rev);
  const count = ways ? pressing(readiness(vault, ways, app.home.now())) : 0;
  if (count === 0) return null;
  return (
    <button type="button" className="quiet-line small" onClick={() => app.router.go({ screen: 'readiness' })}>
      <Icon name="shield" size={18} />
      <span>{t('ready.line', { count })}</span>
      <Icon name="forward" size={16} />
    </button>
  );
});
