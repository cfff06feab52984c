import type { RefObject } from 'react';
import { Icon } from '../components/icon.tsx';
import { LockButton } from '../components/lock-button.tsx';
import { Mark } from '../components/mark.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';

interface Props {
  layout: 'phone' | 'popup' | 'wide';
  part: 'top' | 'bottom';
  typed: string;
  onType: (typed: string) => void;
  field: RefObject<HTMLInputElement | null>;
  menuOpen: boolean;
  onMenu: (button: HTMLElement) => void;
}

/** Search, Add, how the list stands, settings and the lock: search and Add in the thumb's reach on a phone, all in one line in a popup. */
export function ListBar({ layout, part, typed, onType, field, menuOpen, onMenu }: Props) {
  const app = useApp();
  const add = () => app.router.go({ screen: 'add', way: null });
  const find = (
    <div className="search">
      <Icon name="search" size={18} />
      <input
        ref={field}
        className="input"
        type="search"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
      />
    </div>
  );
  const addButton = (
    <button type="button" className="button main" onClick={add}>
      <Icon name="plus" />
      {t('add.open')}
    </button>
  );
  if (part === 'bottom')
    return layout === 'phone' ? (
      <div className="list-bottom">
        {find}
        {addButton}
      </div>
    ) : null;
  return (
    <div>
      <div className="list-top">
        {layout === 'popup' ? (
          <>
            <Mark size={28} />
            {find}
            <button type="button" className="icon-button" aria-label={t('add.title')} onClick={add}>
              <Icon name="plus" />
            </button>
          </>
        ) : (
          <div className="wordmark">
            <Mark size={30} />
            {t('app.name')}
          </div>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t('list.view')}
          aria-haspopup="menu"
          aria-expanded={menuOpen}
          onClick={(event) => onMenu(event.currentTarget)}
        >
          <Icon name="sort" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('settings.title')}
          onClick={() => app.router.go({ screen: 'settings' })}
        >
          <Icon name="settings" />
        </button>
        <LockButton />
      </div>
      {layout === 'wide' ? (
        <div className="list-tools">
          {find}
          {addButton}
        </div>
      ) : null}
    </div>
  );
}
