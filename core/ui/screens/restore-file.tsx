import { useState } from 'react';
import type { Bytes } from '../../bytes/bytes.ts';
import type { Vault } from '../../vault/vault.ts';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { BackupPassphrase } from './backup-passphrase.tsx';
import { RestorePreview } from './restore-preview.tsx';

/** Opens a backup file with its passphrase, then shows what it would bring. */
export function RestoreFile({
  file,
  ours,
  onClose,
}: {
  file: { name: string; bytes: Bytes };
  ours: Vault;
  onClose: () => void;
}) {
  const app = useApp();
  const [theirs, setTheirs] = useState<Vault | null>(null);
  if (theirs) return <RestorePreview title={file.name} ours={ours} theirs={theirs} onClose={onClose} />;
  return (
    <Sheet title={t('backups.restore')} onClose={onClose}>
      <p>
        <bdi>{file.name}</bdi>
      </p>
      <BackupPassphrase
        open={async (passphrase) => {
          const opened = await app.home.keeper.openFile(file.bytes, { type: 'password', passphrase });
          setTheirs(opened.vault);
        }}
      />
    </Sheet>
  );
}
