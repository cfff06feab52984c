import { useState } from 'react';
import type { SlotSecret } from '../../vault/slots/slot.ts';
import { GiveCode } from '../components/give-code.tsx';
import { GivePassphrase } from '../components/give-passphrase.tsx';
import { t } from '../language.ts';

interface Props {
  open: (secret: SlotSecret) => Promise<void>;
  onTyping?: () => void;
}

/** What opens a chosen backup file: its passphrase, or the recovery code it was saved with. */
export function BackupSecret({ open, onTyping = () => {} }: Props) {
  const [byCode, setByCode] = useState(false);
  const form = {
    explain: (error: unknown) => (error instanceof Error && error.name === 'Damaged' ? t('backup.notABackup') : null),
    button: t('backup.open'),
    busyButton: t('backup.opening'),
    onTyping,
  };
  return (
    <>
      {byCode ? (
        <GiveCode {...form} wrong={t('backup.wrongCode')} open={(code) => open({ type: 'recovery', code })} />
      ) : (
        <GivePassphrase
          {...form}
          label={t('backup.passphrase')}
          wrong={t('backup.wrong')}
          autoComplete="off"
          open={(passphrase) => open({ type: 'password', passphrase })}
        />
      )}
      <button type="button" className="button plain wide" onClick={() => setByCode(!byCode)}>
        {t(byCode ? 'backup.byPassphrase' : 'backup.byCode')}
      </button>
    </>
  );
}
