import { useState } from 'react';
import { formatOtpauth } from '../../otp/otpauth-uri.ts';
import type { Account } from '../../vault/vault.ts';
import { Note } from '../components/note.tsx';
import { QrCode } from '../components/qr-code.tsx';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { FreshUnlock } from './fresh-unlock.tsx';

/** The account as a QR code for another app, after a fresh unlock. */
export function ShowQr({ account, onClose }: { account: Account; onClose: () => void }) {
  const app = useApp();
  const [shown, setShown] = useState(false);
  const show = () => {
    setShown(true);
    void app.log({ kind: 'export', what: 'qr', account: titleOf(account) });
  };
  return (
    <Sheet title={t('qr.title', { account: titleOf(account) })} onClose={onClose}>
      {shown ? (
        <div className="qr secret">
          <QrCode
            text={formatOtpauth(account.issuer, account.name, account.otp)}
            label={t('qr.label', { account: titleOf(account) })}
          />
          <Note tone="warn">{t('qr.warning')}</Note>
        </div>
      ) : (
        <FreshUnlock why={t('qr.why')} onUnlocked={show} />
      )}
    </Sheet>
  );
}
