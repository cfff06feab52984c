import { codesLeft } from '../../backup-codes/set.ts';
import type { Account } from '../../vault/vault.ts';
import { Question } from '../components/question.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { trash } from '../state/edits.ts';

/** Names the loss before accounts go into the trash. */
export function DeleteQuestion({
  accounts,
  onClose,
  onDone,
}: {
  accounts: readonly Account[];
  onClose: () => void;
  onDone?: () => void;
}) {
  const app = useApp();
  const count = accounts.length;
  const account = accounts[0] ? titleOf(accounts[0]) : '';
  const left = accounts.reduce((sum, { backupCodes }) => sum + (backupCodes ? codesLeft(backupCodes) : 0), 0);
  const loss =
    count === 1
      ? left
        ? 'delete.lossWithCodes'
        : 'delete.loss'
      : left
        ? 'delete.manyLossWithCodes'
        : 'delete.manyLoss';
  return (
    <Question
      title={count === 1 ? t('delete.title', { account }) : t('delete.manyTitle', { count })}
      answer={t('delete.answer')}
      danger
      onClose={onClose}
      onAnswer={async () => {
        onClose();
        await trash(app, accounts);
        onDone?.();
      }}
    >
      <p>{t(loss, { account, left, count })}</p>
      <p className="muted">{t('delete.undo')}</p>
    </Question>
  );
}
