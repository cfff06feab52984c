import type { Account } from '../../vault/vault.ts';
import { titleOf } from '../state/accounts.ts';
import { AccountIcon } from './account-icon.tsx';
import './code-row.css';

/** A row while accounts are being selected: no code, the whole of it ticks. */
export function SelectRow({
  account,
  selected,
  onToggle,
}: {
  account: Account;
  selected: boolean;
  onToggle: () => void;
}) {
  return (
    <div className={selected ? 'row chosen' : 'row'}>
      <label className="row-main select">
        <input
          type="checkbox"
          className="tick-box"
          data-row={account.id}
          checked={selected}
          onChange={onToggle}
          onKeyDown={(event) => event.key === 'Enter' && onToggle()}
        />
        <AccountIcon account={account} />
        <span className="row-text">
          <span className="row-names">
            <bdi className="issuer">{titleOf(account)}</bdi>
            {account.issuer && account.name ? <bdi className="name">{account.name}</bdi> : null}
          </span>
          {account.tags.length > 0 ? (
            <span className="small muted select-tags">
              <bdi>{account.tags.join(', ')}</bdi>
            </span>
          ) : null}
        </span>
      </label>
    </div>
  );
}
