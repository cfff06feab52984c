import { GivePassphrase } from '../components/give-passphrase.tsx';
import { t } from '../language.ts';
import { fetchOpened } from './fetch-opened.ts';

/** The passphrase of a chosen backup file. */
export function BackupPassphrase({ open }: { open: (passphrase: string) => Promise<void> }) {
  return (
    <GivePassphrase
      label={t('backup.passphrase')}
      open={open}
      wrong={t('backup.wrong')}
      explain={(error) => (error instanceof Error && error.name === 'Damaged' ? t('backup.notABackup') : null)}
      button={t('backup.open')}
      busyButton={t('backup.opening')}
      autoComplete="off"
      onTyping={() => void fetchOpened().catch(() => {})}
    />
  );
}
