import { useState } from 'react';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';

/** Asks for the passphrase once more before a secret leaves the vault. */
export function FreshUnlock({ why, onUnlocked }: { why: string; onUnlocked: (passphrase: string) => void }) {
  const app = useApp();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await app.home.keeper.unlock(passphrase);
      onUnlocked(passphrase);
    } catch (error) {
      setWrong(error instanceof Error && error.name === 'WrongKey' ? t('unlock.wrong') : said(error));
      setBusy(false);
    }
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <p>{why}</p>
      <PassphraseField
        label={t('unlock.passphrase')}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value);
          setWrong(null);
        }}
        autoComplete="current-password"
        error={wrong}
        autoFocus
      />
      <button type="submit" className="button main wide" aria-disabled={busy}>
        {t(busy ? 'unlock.busy' : 'fresh.continue')}
      </button>
    </form>
  );
}
