import { t } from '../language.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { SecretForm, type SecretFormProps } from './secret-form.tsx';

interface Props extends SecretFormProps {
  label: string;
  /** Whether the browser's own password manager may offer one. */
  autoComplete: 'current-password' | 'off';
}

/** A passphrase that exists already: to unlock, to open a backup, or to prove once more who asks. */
export function GivePassphrase({ label, autoComplete, ...form }: Props) {
  return (
    <SecretForm {...form} empty={t('passphrase.empty')}>
      {(field) => <PassphraseField {...field} label={label} autoComplete={autoComplete} autoFocus />}
    </SecretForm>
  );
}
