import { useState } from 'react';
import type { Account, Vault } from '../../vault/vault.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { TickBox } from '../components/tick-box.tsx';
import { type MessageId, t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { DeleteQuestion } from './delete-question.tsx';
import { ExportSelected } from './export-selected.tsx';
import { TagSelected } from './tag-selected.tsx';

interface Props {
  vault: Vault;
  selected: readonly Account[];
  /** How many more are ticked that a tag or a search keeps out of sight. */
  unseen: number;
  /** All that can be seen are selected already. */
  every: boolean;
  onAll: () => void;
  onClose: () => void;
}

/** Above the list while accounts are being selected: a box for all of them, over those of the rows, how many, and the way out. */
export function SelectTop({ selected, unseen, every, onAll, onClose }: Omit<Props, 'vault'>) {
  return (
    <div className="list-top select">
      <TickBox className="icon-button select-every" on={every} some={selected.length > 0 && !every} onToggle={onAll}>
        <span className="only-read">{t('select.all')}</span>
      </TickBox>
      <p className="select-count" role="status">
        {t('select.count', { count: selected.length })}
        {unseen > 0 ? <span className="small muted"> {t('select.unseen', { count: unseen })}</span> : null}
      </p>
      <button type="button" className="icon-button" aria-label={t('select.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Below it: what is done to all of them. */
export function SelectBottom({ vault, selected, onClose }: Pick<Props, 'vault' | 'selected' | 'onClose'>) {
  const app = useApp();
  const [layer, setLayer] = useState<'tag' | 'export' | 'delete' | null>(null);
  const { plainExportAllowed } = settingsOf(vault, app.home);
  const close = () => setLayer(null);
  const button = (which: NonNullable<typeof layer>, icon: IconName, text: MessageId) => (
    <button
      type="button"
      className={which === 'delete' ? 'button danger' : 'button'}
      disabled={selected.length === 0}
      onClick={() => setLayer(which)}
    >
      <Icon name={icon} size={18} />
      {t(text)}
    </button>
  );
  return (
    <div className="list-bottom select">
      {button('tag', 'tag', 'select.tag')}
      {plainExportAllowed ? button('export', 'save', 'select.export') : null}
      {button('delete', 'trash', 'menu.delete')}
      {layer === 'tag' ? <TagSelected vault={vault} accounts={selected} onClose={close} /> : null}
      {layer === 'export' && plainExportAllowed ? <ExportSelected accounts={selected} onClose={close} /> : null}
      {layer === 'delete' ? <DeleteQuestion accounts={selected} onClose={close} onDone={onClose} /> : null}
    </div>
  );
}
