import {
  type KeyboardEvent,
  lazy,
  Suspense,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { effectiveSettings } from '../../policy/settings.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { CodeRow, rowHeight } from '../components/code-row.tsx';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { SelectRow } from '../components/select-row.tsx';
import { TagFilter } from '../components/tag-filter.tsx';
import { type WindowedGroup, WindowedList } from '../components/windowed-list.tsx';
import { t } from '../language.ts';
import { livingAccounts, tagsOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { move } from '../state/edits.ts';
import { search } from '../state/search.ts';
import { useStore } from '../state/store.ts';
import type { AccountMenu } from './account-menu.tsx';
import { Banners } from './banners.tsx';
import { DeleteQuestion } from './delete-question.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { ListBar } from './list-bar.tsx';
import type { ListMenu } from './list-menu.tsx';
import { Prompt } from './prompt.tsx';
import { QuietLine } from './quiet-line.tsx';
import { SelectBottom, SelectTop } from './select-bar.tsx';
import { useRowActs } from './use-row-acts.ts';
import { useTypeToSearch } from './use-type-to-search.ts';
import './codes.css';

// Dragging is a third of what the list weighs, and most people put their accounts in order once.
const Arrange = lazy(() => import('./arrange.tsx'));

const viewButton = '.list-top [aria-haspopup=menu]';

interface Menus {
  readonly AccountMenu: typeof AccountMenu;
  readonly ListMenu: typeof ListMenu;
}

async function loadMenus(): Promise<Menus> {
  const [{ AccountMenu }, { ListMenu }] = await Promise.all([import('./account-menu.tsx'), import('./list-menu.tsx')]);
  return { AccountMenu, ListMenu };
}

type Layer =
  | { readonly kind: 'account'; readonly account: Account; readonly button: HTMLElement }
  | { readonly kind: 'list'; readonly button: HTMLElement }
  | { readonly kind: 'delete'; readonly account: Account }
  | { readonly kind: 'keys' };

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
  const { policy } = app.home.policy.now();
  const settings = useMemo(() => effectiveSettings(vault.settings, policy), [vault.settings, policy]);
  const used = useStore(app.used);
  const { acts, shows } = useRowActs(settings);
  const [typed, setTyped] = useState('');
  const [wantedTag, setTag] = useState<string | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [layer, setLayer] = useState<Layer | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const [arranging, setArranging] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  /** Selector of what takes the focus once it is drawn. */
  const wanted = useRef<string | null>(null);
  /** Selector of what opened selecting or arranging: its element is another one when they end. */
  const opener = useRef(viewButton);

  const { sort = 'manual', compact = false } = settings;
  const living = useMemo(() => livingAccounts(vault, sort, used), [vault, sort, used]);
  const tags = useMemo(() => tagsOf(living), [living]);
  const tag = tags.some((one) => one.tag === wantedTag) ? wantedTag : null;
  const found = useMemo(
    () => search(tag === null ? living : living.filter(({ tags }) => tags.includes(tag)), typed),
    [living, tag, typed],
  );
  const groups = useMemo(() => grouped(found, compact), [found, compact]);
  // Nothing is done to an account that cannot be seen.
  const selected = useMemo(() => found.filter(({ id }) => ticked?.has(id)), [found, ticked]);
  const openId = useOpenAccount();
  const close = () => setLayer(null);
  const rowActs = useMemo(
    () => ({
      ...acts,
      menu: (account: Account, button: HTMLElement) => setLayer({ kind: 'account', account, button }),
    }),
    [acts],
  );
  const [menus, setMenus] = useState<Menus | null>(null);
  // Not seen with the codes: fetched with the first touch or key, so that they are there when they are asked for. Not by Suspense: the library
  // then gives the focus back to another element than the button.
  const fetchMenus = ({ target }: SyntheticEvent<HTMLElement>) => {
    // A banner leads to no menu, and may be the one that updates: files asked for at that moment would hold it up.
    if (menus !== null || (target as HTMLElement).closest('.banner')) return;
    // A page that is just going loads nothing any more; whatever else stopped it, the next touch asks again.
    void loadMenus().then(setMenus, () => {});
  };
  // A menu also says that it closes after its choice opened the next layer.
  const closeMenu = () => setLayer((now) => (now?.kind === 'account' || now?.kind === 'list' ? null : now));

  const focusRow = useCallback((id: string | undefined) => {
    if (!id) return;
    wanted.current = `[data-row="${CSS.escape(id)}"]`;
    setActive(id);
  }, []);
  useLayoutEffect(() => {
    if (wanted.current === null || !pane.current) return;
    const control = pane.current.querySelector<HTMLElement>(wanted.current);
    wanted.current = null;
    control?.focus();
  });
  const select = (ids: readonly string[], from: string) => {
    opener.current = from;
    setTicked(new Set(ids));
  };
  const leave = () => {
    wanted.current = opener.current;
    setTicked(null);
    setArranging(false);
  };
  useTypeToSearch(
    field,
    hidden || arranging,
    useCallback(() => setLayer({ kind: 'keys' }), []),
  );

  useSearchFirst(field);

  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const shift = async (at: number, by: 1 | -1) => {
    const [one, other] = [found[at], found[at + by]];
    // Favourites stay among themselves.
    if (sort !== 'manual' || !one || !other || one.favourite !== other.favourite) return;
    await move(app, one.id, by === 1 ? 'after' : 'before', other.id);
    focusRow(one.id);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (typed !== '' || ticked)) {
      event.preventDefault();
      if (typed === '') return leave();
      setTyped('');
      field.current?.focus();
      return;
    }
    const target = event.target as HTMLElement;
    // The list's title has the focus where nothing in it was left: right after unlocking.
    const inField = target === field.current || target.matches('h1');
    const id = target.closest<HTMLElement>('.row')?.querySelector<HTMLElement>('[data-row]')?.dataset.row;
    if (!inField && !id) return;
    const at = inField ? -1 : found.findIndex((account) => account.id === id);
    if (event.altKey && event.key === 'ArrowUp') void shift(at, -1);
    else if (event.altKey && event.key === 'ArrowDown') void shift(at, 1);
    else if (event.key === 'ArrowDown') focusRow(found[Math.min(at + 1, found.length - 1)]?.id);
    else if (event.key === 'ArrowUp' && at > 0) focusRow(found[at - 1]?.id);
    else if (event.key === 'ArrowUp' && at === 0) field.current?.focus();
    else if (event.key === 'Home' && !inField) focusRow(found[0]?.id);
    else if (event.key === 'End' && !inField) focusRow(found.at(-1)?.id);
    else if (event.key === 'ArrowRight' && !inField && id && !ticked) app.router.go({ screen: 'account', id });
    else if (event.key === 'Enter' && target === field.current && found[0] && !ticked) acts.copy(found[0]);
    else return;
    event.preventDefault();
  };

  const row = (account: Account) =>
    ticked ? (
      <SelectRow account={account} selected={ticked.has(account.id)} onToggle={() => toggle(account.id)} />
    ) : (
      <CodeRow
        account={account}
        acts={rowActs}
        {...shows(account)}
        menuOpen={layer?.kind === 'account' && layer.account.id === account.id}
        chosen={layout === 'wide' && openId === account.id}
      />
    );
  const bar = {
    layout,
    typed,
    onType: setTyped,
    field,
    menuOpen: layer?.kind === 'list',
    onMenu: (button: HTMLElement) => setLayer({ kind: 'list', button }),
  };
  const every = found.length > 0 && selected.length === found.length;
  const all = () => setTicked(new Set(every ? [] : [...(ticked ?? []), ...found.map(({ id }) => id)]));
  const unseen = living.filter(({ id }) => ticked?.has(id)).length - selected.length;

  if (arranging)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape, which ends it as its button does
      <div
        className={`codes ${layout}`}
        hidden={hidden}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          leave();
        }}
      >
        <Suspense fallback={null}>
          <Arrange accounts={living} onDone={leave} />
        </Suspense>
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the controls inside, which do the rest themselves
    <div
      className={`codes ${layout} ${compact ? 'compact' : ''}`}
      hidden={hidden}
      onPointerDownCapture={fetchMenus}
      onKeyDownCapture={fetchMenus}
      onKeyDown={keys}
      ref={pane}
    >
      {ticked ? (
        <SelectTop selected={selected} unseen={unseen} every={every} onAll={all} onClose={leave} />
      ) : (
        <ListBar {...bar} part="top" />
      )}
      <div className="codes-scroll" ref={scroller}>
        <h1 className="only-read" tabIndex={-1}>
          {t('codes.title')}
        </h1>
        {ticked ? null : (
          <>
            <Prompt vault={vault} />
            <Banners vault={vault} />
          </>
        )}
        {living.length === 0 ? (
          <Empty />
        ) : (
          <>
            {tags.length > 0 ? <TagFilter tags={tags} chosen={tag} onChoose={setTag} /> : null}
            <p className="only-read" role="status">
              {typed.trim() === '' && tag === null ? '' : t('codes.found', { count: found.length })}
            </p>
            {found.length === 0 ? (
              <div className="nothing">
                <p>{t('codes.noneFound', { typed: typed.trim() })}</p>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    setTyped('');
                    setTag(null);
                  }}
                >
                  {t('codes.showAll')}
                </button>
              </div>
            ) : (
              <WindowedList
                groups={groups}
                draw={row}
                label={t('codes.title')}
                keep={active}
                scroller={() => scroller.current}
              />
            )}
            {typed.trim() === '' && !ticked ? <QuietLine vault={vault} /> : null}
          </>
        )}
      </div>
      {ticked ? (
        <SelectBottom vault={vault} selected={selected} onClose={leave} />
      ) : living.length > 0 ? (
        <ListBar {...bar} part="bottom" />
      ) : null}
      {layer?.kind === 'account' && menus ? (
        <menus.AccountMenu
          account={layer.account}
          button={layer.button}
          onCopyNext={() => acts.copyNext(layer.account)}
          onSelect={() => {
            setActive(layer.account.id);
            select([layer.account.id], `[data-more="${CSS.escape(layer.account.id)}"]`);
          }}
          onDelete={() => setLayer({ kind: 'delete', account: layer.account })}
          onClose={closeMenu}
        />
      ) : layer?.kind === 'list' && menus ? (
        <menus.ListMenu
          anchor={layer.button}
          settings={settings}
          onSelect={() => select([], viewButton)}
          onArrange={() => {
            opener.current = viewButton;
            setArranging(true);
          }}
          onKeys={() => setLayer({ kind: 'keys' })}
          onClose={closeMenu}
        />
      ) : layer?.kind === 'delete' ? (
        <DeleteQuestion accounts={[layer.account]} onClose={close} />
      ) : layer?.kind === 'keys' ? (
        <KeyboardHelp onClose={close} />
      ) : null}
    </div>
  );
}

/** Favourites first, each with the height it will have. */
function grouped(accounts: readonly Account[], compact: boolean): WindowedGroup<Account>[] {
  const item = (account: Account) => ({ key: account.id, what: account, height: rowHeight(account, compact) });
  const favourites = accounts.filter((account) => account.favourite).map(item);
  const others = accounts.filter((account) => !account.favourite).map(item);
  return [
    { key: 'favourites', title: t('codes.favourites'), items: favourites },
    { key: 'others', title: favourites.length > 0 ? t('codes.others') : null, items: others },
  ].filter((group) => group.items.length > 0);
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
      <button type="button" className="button plain" onClick={() => app.router.go({ screen: 'move' })}>
        {t('move.title')}
      </button>
    </div>
  );
}

function useOpenAccount(): string | null {
  const app = useApp();
  const route = useStore(app.router.route);
  return route.screen === 'account' ? route.id : null;
}

/** The phone's shortcut to searching begins there. */
function useSearchFirst(field: React.RefObject<HTMLInputElement | null>): void {
  const { screen } = useStore(useApp().router.route);
  useEffect(() => {
    if (screen === 'search') field.current?.focus();
  }, [screen, field]);
}
