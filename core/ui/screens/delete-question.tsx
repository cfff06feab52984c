import { codesLeft } from '../../backup-codes/set.ts';
import type { Account } from '../../vault/vault.ts';
import { Question } from '../components/question.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { trash } from '../state/edits.ts';

/** Names the loss before an account goes into the trash. */
export function DeleteQuestion({
  account,
  onClose,
  onDone,
}: {
  account: Account;
  onClose: () => void;
  onDone?: () => void;
}) {
  const app = useApp();
  const left = account.backupCodes ? codesLeft(account.backupCodes) : null;
  const title = titleOf(account);
  return (
    <Question
      title={t('delete.title', { account: title })}
      answer={t('delete.answer')}
      danger
      onClose={onClose}
      onAnswer={async () => {
        onClose();
        await trash(app, account);
        onDone?.();
      }}
    >
      <p>{t(left ? 'delete.lossWithCodes' : 'delete.loss', { account: title, left: left ?? 0 })}</p>
      <p className="muted">{t('delete.undo')}</p>
    </Question>
  );
}
