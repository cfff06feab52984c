import { useState } from 'react';
import { codesLeft, hasFewLeft } from '../../backup-codes/set.ts';
import { setBackupCodes, spendBackupCode, unspendBackupCode } from '../../vault/edit/backup-codes.ts';
import { accountOf } from '../../vault/edit/change-account.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { SpelledCode, spelled } from '../components/digits.tsx';
import { Icon } from '../components/icon.tsx';
import { Note } from '../components/note.tsx';
import { Question } from '../components/question.tsx';
import { Section } from '../components/screen.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';
import { moment } from '../state/moments.ts';
import { KeepCodes } from './keep-codes.tsx';

/** The account's backup codes: how many are left, each one to copy and to mark as used. */
export function BackupCodes({ account, vault }: { account: Account; vault: Vault }) {
  const app = useApp();
  const [shown, setShown] = useState(false);
  const [layer, setLayer] = useState<'keep' | 'forget' | null>(null);
  const set = account.backupCodes;
  const left = set ? codesLeft(set) : 0;
  const few = set !== null && hasFewLeft(set);
  const { clipboardSeconds } = settingsOf(vault, app.home);

  const spend = async (text: string) => {
    const after = await save(app, (before, now) => spendBackupCode(before, account.id, text, now));
    if (!after) return;
    const rest = accountOf(after, account.id).backupCodes;
    app.notice.set({
      text: t('backupCodes.spent', { left: rest ? codesLeft(rest) : 0 }),
      tone: rest && hasFewLeft(rest) ? 'warn' : 'good',
      undo: () => void save(app, (before, now) => unspendBackupCode(before, account.id, text, now)),
    });
  };
  const forget = async () => {
    setLayer(null);
    if (!(await save(app, (before, now) => setBackupCodes(before, account.id, null, now)))) return;
    app.notice.set({
      text: t('backupCodes.forgotten'),
      tone: 'good',
      undo: () => void save(app, (before, now) => setBackupCodes(before, account.id, set, now)),
    });
  };

  return (
    <Section title={t('backupCodes.title')}>
      {set ? (
        <div className="pad">
          <p>{t('backupCodes.left', { left, total: set.codes.length })}</p>
          <div className={few ? 'bar few' : 'bar'} aria-hidden="true">
            {set.codes.map((code, index) => (
              <span key={code.text} className={index < left ? 'on' : ''} />
            ))}
          </div>
          {few ? <Note tone="warn">{t(left === 0 ? 'backupCodes.noneLeft' : 'backupCodes.fewLeft')}</Note> : null}
          {shown ? (
            <ul className="codes-grid secret">
              {set.codes.map((code) => (
                <li key={code.text} className={code.usedAt === null ? 'backup-code' : 'backup-code used'}>
                  <SpelledCode code={code.text} />
                  {code.usedAt === null ? (
                    <>
                      <button
                        type="button"
                        className="icon-button"
                        aria-label={t('backupCodes.copy', { code: spelled(code.text) })}
                        onClick={() => void app.board.copy(code.text, titleOf(account), clipboardSeconds)}
                      >
                        <Icon name="copy" size={18} />
                      </button>
                      <button
                        type="button"
                        className="icon-button"
                        aria-label={t('backupCodes.markUsed', { code: spelled(code.text) })}
                        onClick={() => void spend(code.text)}
                      >
                        <Icon name="check" size={18} />
                      </button>
                    </>
                  ) : (
                    <button
                      type="button"
                      className="icon-button"
                      aria-label={t('backupCodes.markUnused', {
                        code: spelled(code.text),
                        when: moment(code.usedAt),
                      })}
                      title={t('backupCodes.usedAt', { when: moment(code.usedAt) })}
                      onClick={() =>
                        void save(app, (before, now) => unspendBackupCode(before, account.id, code.text, now))
                      }
                    >
                      <Icon name="undo" size={18} />
                    </button>
                  )}
                </li>
              ))}
            </ul>
          ) : null}
          <div className="actions">
            <button type="button" className="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
              <Icon name={shown ? 'eye-off' : 'eye'} size={18} />
              {t(shown ? 'backupCodes.hide' : 'backupCodes.show')}
            </button>
            <button type="button" className="button" onClick={() => setLayer('keep')}>
              {t('backupCodes.replace')}
            </button>
            <button type="button" className="button plain" onClick={() => setLayer('forget')}>
              {t('backupCodes.forget')}
            </button>
          </div>
        </div>
      ) : (
        <div className="pad">
          <p className="small muted">{t('backupCodes.none')}</p>
          <div className="actions">
            <button type="button" className="button" onClick={() => setLayer('keep')}>
              <Icon name="plus" size={18} />
              {t('backupCodes.add')}
            </button>
          </div>
        </div>
      )}
      {layer === 'keep' ? <KeepCodes account={account} onClose={() => setLayer(null)} /> : null}
      {layer === 'forget' ? (
        <Question
          title={t('backupCodes.forgetTitle')}
          answer={t('backupCodes.forget')}
          danger
          onAnswer={forget}
          onClose={() => setLayer(null)}
        >
          <p>{t('backupCodes.forgetLoss', { account: titleOf(account) })}</p>
        </Question>
      ) : null}
    </Section>
  );
}
