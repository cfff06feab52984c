import { useState } from 'react';
import type { Bytes } from '../../bytes/bytes.ts';
import type { Vault } from '../../vault/vault.ts';
import { Note } from '../components/note.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
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
  const [passphrase, setPassphrase] = useState('');
  const [theirs, setTheirs] = useState<Vault | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (theirs) return <RestorePreview title={file.name} ours={ours} theirs={theirs} onClose={onClose} />;

  const open = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      setTheirs((await app.home.keeper.openFile(file.bytes, passphrase)).vault);
    } catch (error) {
      setBusy(false);
      const name = error instanceof Error ? error.name : '';
      if (name === 'WrongKey') setWrong(t('backup.wrong'));
      else setProblem(name === 'Damaged' ? t('backup.notABackup') : said(error));
    }
  };
  return (
    <Sheet title={t('backups.restore')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <p>
          <bdi>{file.name}</bdi>
        </p>
        <PassphraseField
          label={t('backup.passphrase')}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            setWrong(null);
          }}
          autoComplete="off"
          error={wrong}
          autoFocus
        />
        {problem ? (
          <div role="alert">
            <Note tone="danger">{problem}</Note>
          </div>
        ) : null}
        <button type="submit" className="button main wide" aria-disabled={busy}>
          {t(busy ? 'backup.opening' : 'backup.open')}
        </button>
      </form>
    </Sheet>
  );
}
