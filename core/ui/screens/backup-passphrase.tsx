import { GivePassphrase } from '../components/give-passphrase.tsx';
import { t } from '../language.ts';

interface Props {
  open: (passphrase: string) => Promise<void>;
  onTyping?: () => void;
}

/** The passphrase of a chosen backup file. */
export function BackupPassphrase({ open, onTyping = () => {} }: Props) {
  return (
    <GivePassphrase
      label={t('backup.passphrase')}
      open={open}
      wrong={t('backup.wrong')}
      explain={(error) => (error instanceof Error && error.name === 'Damaged' ? t('backup.notABackup') : null)}
      button={t('backup.open')}
      busyButton={t('backup.opening')}
      autoComplete="off"
      onTyping={onTyping}
    />
  );
}
