import { useState } from 'react';
import type { Bytes } from '../../bytes/bytes.ts';
import type { OpenedFile } from '../../storage/keeper.ts';
import type { Vault } from '../../vault/vault.ts';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { BackupSecret } from './backup-secret.tsx';
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
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  if (opened) {
    const title = opened.behind ? `${file.name} · ${t('restore.behind', { count: opened.behind })}` : file.name;
    return <RestorePreview title={title} ours={ours} theirs={opened.vault} onClose={onClose} />;
  }
  return (
    <Sheet title={t('backups.restore')} onClose={onClose}>
      <p>
        <bdi>{file.name}</bdi>
      </p>
      <BackupSecret
        open={async (secret) => {
          setOpened(await app.home.keeper.openFile(file.bytes, secret));
        }}
      />
    </Sheet>
  );
}
