import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { hotp } from '../../otp/hotp.ts';
import { totp } from '../../otp/totp.ts';
import { accountOf } from '../../vault/edit/change-account.ts';
import { takeHotpCounter } from '../../vault/edit/hotp.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { CodeRow, type RowActs, rowHeight } from '../components/code-row.tsx';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { type WindowedGroup, type WindowedItem, WindowedList } from '../components/windowed-list.tsx';
import { t } from '../language.ts';
import { livingAccounts, search, titleOf } from '../state/accounts.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { useStore } from '../state/store.ts';
import { AccountMenu } from './account-menu.tsx';
import { Banners } from './banners.tsx';
import { DeleteQuestion } from './delete-question.tsx';
import { ListBar } from './list-bar.tsx';
import { Prompt } from './prompt.tsx';
import { QuietLine } from './quiet-line.tsx';
import './codes.css';

const tickMs = 2000;

/** The list of codes with its search: the screen people see every day. */
export function Codes({
  vault,
  layout,
  hidden,
}: {
  vault: Vault;
  layout: 'phone' | 'popup' | 'wide';
  hidden: boolean;
}) {
  const app = useApp();
  const settings = settingsOf(vault, app.home);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const [ticked, setTicked] = useState<string | null>(null);
  const [revealed, setRevealed] = useState<{ id: string; until: number } | null>(null);
  const [counterCodes, setCounterCodes] = useState<Readonly<Record<string, string>>>({});
  const [menu, setMenu] = useState<{ account: Account; button: HTMLElement } | null>(null);
  const [deleting, setDeleting] = useState<Account | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);

  const living = useMemo(() => livingAccounts(vault), [vault]);
  const found = useMemo(() => search(living, typed), [living, typed]);
  const openId = useOpenAccount();

  useEffect(() => {
    if (ticked === null) return;
    const timer = setTimeout(() => setTicked(null), tickMs);
    return () => clearTimeout(timer);
  }, [ticked]);

  const acts: RowActs = {
    copy(account) {
      const now = app.home.now();
      const code = account.otp.type === 'hotp' ? counterCodes[account.id] : totp(account.otp, now).code;
      if (!code) return;
      if (settings.tapToReveal && account.otp.type !== 'hotp')
        setRevealed({ id: account.id, until: totp(account.otp, now).endsAt });
      setTicked(account.id);
      void app.board.copy(code, titleOf(account), settings.clipboardSeconds);
    },
    next(account) {
      void takeNext(account);
    },
    menu(account, button) {
      setMenu({ account, button });
    },
  };
  const takeNext = async (account: Account) => {
    // Saved before it is shown: a crash skips a code and never shows one twice.
    let taken = account.otp;
    try {
      await app.change((before) => {
        taken = accountOf(before, account.id).otp;
        return takeHotpCounter(before, account.id, app.home.now());
      });
      setCounterCodes((codes) => ({ ...codes, [account.id]: hotp(taken) }));
    } catch (error) {
      app.notice.set({ text: said(error), tone: 'danger', undo: null });
    }
  };

  const focusRow = useCallback((id: string | undefined) => {
    if (!id) return;
    wanted.current = id;
    setActive(id);
  }, []);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`);
    wanted.current = null;
    row?.focus();
  });

  useTypeToSearch(field, hidden);

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      setTyped('');
      field.current?.focus();
      return;
    }
    const target = event.target as HTMLElement;
    const inField = target === field.current;
    const id = target.closest<HTMLElement>('.row')?.querySelector<HTMLElement>('[data-row]')?.dataset.row;
    if (!inField && !id) return;
    const at = inField ? -1 : found.findIndex((account) => account.id === id);
    if (event.key === 'ArrowDown') focusRow(found[Math.min(at + 1, found.length - 1)]?.id);
    else if (event.key === 'ArrowUp' && at > 0) focusRow(found[at - 1]?.id);
    else if (event.key === 'ArrowUp' && at === 0) field.current?.focus();
    else if (event.key === 'Home' && !inField) focusRow(found[0]?.id);
    else if (event.key === 'End' && !inField) focusRow(found.at(-1)?.id);
    else if (event.key === 'ArrowRight' && !inField && id) app.router.go({ screen: 'account', id });
    else if (event.key === 'Enter' && inField && found[0]) acts.copy(found[0]);
    else return;
    event.preventDefault();
  };

  const row = (account: Account): WindowedItem => ({
    key: account.id,
    height: rowHeight(account),
    draw: () => (
      <CodeRow
        account={account}
        acts={acts}
        copied={ticked === account.id}
        hiddenUntil={settings.tapToReveal ? (revealed?.id === account.id ? revealed.until : 0) : null}
        counterCode={counterCodes[account.id] ?? null}
        menuOpen={menu?.account.id === account.id}
        chosen={layout === 'wide' && openId === account.id}
      />
    ),
  });
  const favourites = found.filter((account) => account.favourite).map(row);
  const others = found.filter((account) => !account.favourite).map(row);
  const groups: WindowedGroup[] = [
    { key: 'favourites', title: t('codes.favourites'), items: favourites },
    { key: 'others', title: favourites.length > 0 ? t('codes.others') : null, items: others },
  ].filter((group) => group.items.length > 0);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the controls inside, which do the rest themselves
    <div className={`codes ${layout}`} hidden={hidden} onKeyDown={keys}>
      <ListBar layout={layout} part="top" typed={typed} onType={setTyped} field={field} />
      <div className="codes-scroll" ref={scroller}>
        <h1 className="only-read">{t('codes.title')}</h1>
        <Prompt vault={vault} />
        <Banners vault={vault} />
        {living.length === 0 ? (
          <Empty />
        ) : (
          <>
            <p className="only-read" role="status">
              {typed.trim() === '' ? '' : t('codes.found', { count: found.length })}
            </p>
            {found.length === 0 ? (
              <div className="nothing">
                <p>{t('codes.noneFound', { typed: typed.trim() })}</p>
                <button type="button" className="button" onClick={() => setTyped('')}>
                  {t('codes.showAll')}
                </button>
              </div>
            ) : (
              <WindowedList groups={groups} label={t('codes.title')} keep={active} scroller={() => scroller.current} />
            )}
            {typed.trim() === '' ? <QuietLine vault={vault} /> : null}
          </>
        )}
      </div>
      {living.length > 0 ? (
        <ListBar layout={layout} part="bottom" typed={typed} onType={setTyped} field={field} />
      ) : null}
      {menu ? (
        <AccountMenu
          account={menu.account}
          button={menu.button}
          onDelete={() => setDeleting(menu.account)}
          onClose={() => setMenu(null)}
        />
      ) : null}
      {deleting ? <DeleteQuestion account={deleting} onClose={() => setDeleting(null)} /> : null}
    </div>
  );
}

function Empty() {
  const app = useApp();
  return (
    <div className="empty">
      <Mark size={64} />
      <h2>{t('empty.title')}</h2>
      <p className="muted">{t('empty.what')}</p>
      <button type="button" className="button main" onClick={() => app.router.go({ screen: 'add', way: null })}>
        <Icon name="plus" />
        {t('empty.add')}
      </button>
    </div>
  );
}

function useOpenAccount(): string | null {
  const app = useApp();
  const route = useStore(app.router.route);
  return route.screen === 'account' ? route.id : null;
}

/** `/` or just typing, wherever the focus is, goes to the search; nothing with a modifier does. */
function useTypeToSearch(field: React.RefObject<HTMLInputElement | null>, hidden: boolean): void {
  useEffect(() => {
    if (hidden) return;
    const typing = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target as HTMLElement;
      if (
        target.closest(
          'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"], [role="alertdialog"], .detail',
        )
      )
        return;
      if (event.key === '/') {
        event.preventDefault();
        field.current?.focus();
      } else if (/^[\p{L}\p{N}]$/u.test(event.key)) field.current?.focus();
    };
    document.addEventListener('keydown', typing);
    return () => document.removeEventListener('keydown', typing);
  }, [field, hidden]);
}
