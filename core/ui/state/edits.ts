import { changeAccount } from '../../vault/edit/change-account.ts';
import { restoreAccount, trashAccount } from '../../vault/edit/trash.ts';
import type { Vault } from '../../vault/vault.ts';
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

/** Puts an account into the trash and offers the way back. */
export async function trash(app: App, account: { id: string; issuer: string; name: string }): Promise<void> {
  if (!(await save(app, (vault, now) => trashAccount(vault, account.id, now)))) return;
  app.notice.set({
    text: t('trash.done', { account: titleOf(account) }),
    tone: 'good',
    undo: () => void save(app, (vault, now) => restoreAccount(vault, account.id, now)),
  });
}

/** Among the favourites, or no longer. */
export function favour(app: App, id: string, favourite: boolean): Promise<Vault | null> {
  return save(app, (vault, now) => changeAccount(vault, id, { favourite }, now));
}
