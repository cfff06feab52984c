import { Button, GridList, GridListItem, ListLayout, useDragAndDrop, Virtualizer } from 'react-aria-components';
import type { Account } from '../../vault/vault.ts';
import { AccountIcon } from '../components/account-icon.tsx';
import { Icon } from '../components/icon.tsx';
import { t } from '../language.ts';
import { fullTitleOf, titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { move } from '../state/edits.ts';
import './arrange.css';

const rowPx = 60;

/** The person's own order: each account has a grip to drag, or to press, move with the arrows and press again. Every move is saved. */
export default function Arrange({ accounts, onDone }: { accounts: readonly Account[]; onDone: () => void }) {
  const app = useApp();
  const put = (id: string, where: 'before' | 'after', target: string) => {
    const [one, other] = [id, target].map((each) => accounts.find((account) => account.id === each));
    // Favourites stay among themselves.
    if (one && other && one !== other && one.favourite === other.favourite) void move(app, id, where, target);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': titleOfId(accounts, String(key)) })),
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys, target }) => {
      const [id] = [...keys].map(String);
      if (id && target.dropPosition !== 'on') put(id, target.dropPosition, String(target.key));
    },
  });
  return (
    <>
      <div className="list-top select">
        <h1 className="select-count" tabIndex={-1}>
          {t('arrange.title')}
        </h1>
        <button type="button" className="button main" onClick={onDone}>
          {t('arrange.done')}
        </button>
      </div>
      <p className="arrange-how muted small">{t('arrange.how')}</p>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowPx }}>
        <GridList
          className="arrange"
          aria-label={t('arrange.title')}
          items={accounts}
          dragAndDropHooks={dragAndDropHooks}
          selectionMode="none"
        >
          {(account) => (
            <GridListItem id={account.id} textValue={fullTitleOf(account)} className="arrange-item">
              <Button
                slot="drag"
                className="icon-button"
                aria-label={t('arrange.grip', { account: fullTitleOf(account) })}
              >
                <Icon name="grip" />
              </Button>
              <AccountIcon account={account} />
              <span className="arrange-who">
                <bdi className="issuer">{titleOf(account)}</bdi>
                {account.issuer && account.name ? <bdi className="small muted">{account.name}</bdi> : null}
              </span>
              {account.favourite ? <Icon name="star" size={18} filled /> : null}
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </>
  );
}

function titleOfId(accounts: readonly Account[], id: string): string {
  const found = accounts.find((account) => account.id === id);
  return found ? titleOf(found) : '';
}
