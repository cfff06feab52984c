import { GivePassphrase } from '../components/give-passphrase.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';

/** Asks for the passphrase once more before a secret leaves the vault. */
export function FreshUnlock({
  why,
  onUnlocked,
}: {
  why: string;
  onUnlocked: (passphrase: string) => void | Promise<void>;
}) {
  const app = useApp();
  return (
    <GivePassphrase
      label={t('unlock.passphrase')}
      open={async (passphrase) => {
        await app.home.keeper.unlock({ type: 'password', passphrase });
        await onUnlocked(passphrase);
      }}
      wrong={t('unlock.wrong')}
      button={t('fresh.continue')}
      busyButton={t('unlock.busy')}
      autoComplete="current-password"
      above={<p>{why}</p>}
    />
  );
}
