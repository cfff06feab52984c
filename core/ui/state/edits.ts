import { hotp } from '../../otp/hotp.ts';
import { accountOf, changeAccount } from '../../vault/edit/change-account.ts';
import { takeHotpCounter } from '../../vault/edit/hotp.ts';
import { moveAccount } from '../../vault/edit/order.ts';
import { restoreAccount, trashAccount } from '../../vault/edit/trash.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { t } from '../language.ts';
import { titleOf } from './accounts.ts';
import type { App } from './app.ts';
import { said } from './said.ts';

/** Saves an edit and gives the saved vault; what went wrong is said at the foot of the screen, and gives null. */
export async function save(app: App, edit: (vault: Vault, now: number) => Vault): Promise<Vault | null> {
  try {
    return await app.change((vault) => edit(vault, app.home.now()));
  } catch (error) {
    app.notice.set({ text: said(error), tone: 'danger', undo: null });
    return null;
  }
}

type Named = { readonly id: string; readonly issuer: string; readonly name: string };

/** Puts accounts into the trash, all or none, and offers the way back. */
export async function trash(app: App, accounts: readonly Named[]): Promise<void> {
  const each = (edit: typeof trashAccount) => (vault: Vault, now: number) =>
    accounts.reduce((next, { id }) => edit(next, id, now), vault);
  const [first] = accounts;
  if (!first || !(await save(app, each(trashAccount)))) return;
  app.notice.set({
    text:
      accounts.length === 1
        ? t('trash.done', { account: titleOf(first) })
        : t('trash.doneMany', { count: accounts.length }),
    tone: 'good',
    undo: () => void save(app, each(restoreAccount)),
  });
}

/** Says that new accounts were kept; with a single one, the way to see whether the site takes its codes. */
export function saySaved(app: App, ids: readonly string[]): void {
  const [id] = ids;
  const offer =
    ids.length === 1 && id ? { text: t('prove.offer'), act: () => app.router.go({ screen: 'prove', id }) } : null;
  app.notice.set({
    text: t('found.saved', { count: ids.length }),
    tone: 'good',
    undo: null,
    ...(offer ? { offer } : {}),
  });
}

/** The next code of a counter account. Saved before it is given: a crash skips a code and never shows one twice. Null: it could not be saved. */
export async function nextCode(app: App, id: string): Promise<string | null> {
  let taken: Account['otp'] | null = null;
  const saved = await save(app, (vault, now) => {
    taken = accountOf(vault, id).otp;
    return takeHotpCounter(vault, id, now);
  });
  return saved && taken ? hotp(taken) : null;
}

/** Puts an account right before or after another one. */
export function move(app: App, id: string, where: 'before' | 'after', other: string): Promise<Vault | null> {
  return save(app, (vault, now) => {
    const before = moveAccount(vault, id, other, now);
    return where === 'before' ? before : moveAccount(before, other, id, now);
  });
}

/** Among the favourites, or no longer. */
export function favour(app: App, id: string, favourite: boolean): Promise<Vault | null> {
  return save(app, (vault, now) => changeAccount(vault, id, { favourite }, now));
}
