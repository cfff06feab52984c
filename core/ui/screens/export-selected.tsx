import { encodeUtf8 } from '../../bytes/text.ts';
import { formatOtpauth } from '../../otp/otpauth-uri.ts';
import type { Account } from '../../vault/vault.ts';
import { Note } from '../components/note.tsx';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { FreshUnlock } from './fresh-unlock.tsx';

/** Some accounts as plain setup links, for another app: after a warning and a fresh unlock. */
export function ExportSelected({ accounts, onClose }: { accounts: readonly Account[]; onClose: () => void }) {
  const app = useApp();
  const here = accounts.filter(({ custody }) => custody === 'here');
  const write = async () => {
    const lines = here.map(({ issuer, name, otp }) => formatOtpauth(issuer, name, otp));
    const day = new Date(app.home.now()).toISOString().slice(0, 10);
    try {
      await app.home.files.save(`watchword-accounts-${day}.txt`, encodeUtf8(`${lines.join('\n')}\n`));
    } catch (error) {
      // The share sheet was closed: nothing left the vault.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        app.notice.set({ text: said(error), tone: 'danger', undo: null });
      return onClose();
    }
    const account = here.map(titleOf).join(', ');
    await app.log({ kind: 'export', what: 'accounts', account });
    onClose();
    app.notice.set({ text: t('select.exported', { count: here.length }), tone: 'warn', undo: null });
  };
  return (
    <Sheet title={t('select.exportTitle', { count: here.length })} onClose={onClose}>
      <Note tone="warn">{t('select.exportWarning')}</Note>
      {here.length < accounts.length ? (
        <p className="muted">{t('select.exportLeftOut', { count: accounts.length - here.length })}</p>
      ) : null}
      {here.length > 0 ? <FreshUnlock why={t('select.exportWhy')} onUnlocked={write} /> : null}
    </Sheet>
  );
}
