import { useEffect, useState } from 'react';
import { encodeUtf8 } from '../../bytes/text.ts';
import { isUnreadable } from '../../policy/unreadable.ts';
import type { AuditEntry } from '../../storage/audit.ts';
import { changeSettings } from '../../vault/edit/settings.ts';
import type { Vault } from '../../vault/vault.ts';
import { Icon } from '../components/icon.tsx';
import { Line, Screen } from '../components/screen.tsx';
import { t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';
import { moment } from '../state/moments.ts';
import { said } from '../state/said.ts';

const shownMost = 200;

/** What happened in this browser, newest first; can be saved, and switched off where nobody requires it. */
export default function LogScreen({ vault }: { vault: Vault }) {
  const app = useApp();
  const settings = settingsOf(vault, app.home);
  const required = app.home.policy.now().policy.auditRequired === true;
  const entries = useEntries();
  const saveFile = async () => {
    try {
      const text = `${JSON.stringify(entries, null, 2)}\n`;
      await app.home.files.save('watchword-log.json', encodeUtf8(text));
      await app.log({ kind: 'export', what: 'log', account: '' });
      app.notice.set({ text: t('log.saved'), tone: 'warn', undo: null });
    } catch (error) {
      app.notice.set({ text: said(error), tone: 'danger', undo: null });
    }
  };
  return (
    <Screen title={t('log.title')}>
      <div className="card section-card">
        <label className="line">
          <span className="line-text">
            {t('log.keep')}
            <span className="small muted">{t(required ? 'log.required' : 'log.what')}</span>
          </span>
          <input
            type="checkbox"
            className="switch"
            checked={settings.audit}
            disabled={required}
            onChange={(event) => {
              const auditLog = event.target.checked;
              void save(app, (before, now) => changeSettings(before, { auditLog }, now));
            }}
          />
        </label>
        <div className="pad">
          <div className="actions">
            <button
              type="button"
              className="button"
              disabled={!settings.auditExportAllowed || entries.length === 0}
              onClick={() => void saveFile()}
            >
              <Icon name="save" size={18} />
              {t('log.save')}
            </button>
          </div>
          {settings.auditExportAllowed ? null : (
            <p className="small muted">{t(isUnreadable(app.home.policy.now()) ? 'policy.unreadable' : 'log.noSave')}</p>
          )}
        </div>
      </div>
      <div className="card section-card">
        {entries.length === 0 ? <p className="pad small muted">{t('log.empty')}</p> : null}
        {entries
          .slice(-shownMost)
          .reverse()
          .map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two things may happen at one moment
            <Line key={index} label={<bdi>{what(entry)}</bdi>} hint={`${moment(entry.at)}${more(entry)}`} />
          ))}
      </div>
    </Screen>
  );
}

function what(entry: AuditEntry): string {
  switch (entry.kind) {
    case 'unlock':
      return t('log.unlock');
    case 'fill':
      return t(entry.use === 'totp' ? 'log.fill' : 'log.backup', { account: entry.account, host: entry.host });
    case 'export':
      if (entry.what === 'accounts') return t('log.accounts', { account: entry.account });
      if (entry.what === 'qr') return t('log.qr', { account: entry.account });
      return t(entry.what === 'log' ? 'log.log' : 'log.export');
    case 'policy':
      return t('log.policy', { names: entry.names.join(', ') });
  }
}

function more(entry: AuditEntry): string {
  if (entry.kind !== 'fill') return '';
  const outcome =
    entry.outcome === 'took' ? t('log.took') : entry.outcome === 'notTook' ? t('log.notTook') : t('log.refused');
  return ` · ${outcome}${entry.by === 'automatic' ? ` · ${t('log.automatic')}` : ''}`;
}

function useEntries(): readonly AuditEntry[] {
  const app = useApp();
  const [entries, setEntries] = useState<readonly AuditEntry[]>([]);
  useEffect(() => {
    let gone = false;
    let latest = 0;
    const read = () => {
      const session = app.session.get();
      const turn = ++latest;
      if (session.kind === 'open')
        void app.home.audit?.read(session.open.masterKey).then(
          (found) => !gone && turn === latest && setEntries(found),
          () => {},
        );
    };
    const stop = app.home.audit?.watch(read);
    read();
    return () => {
      gone = true;
      stop?.();
    };
  }, [app]);
  return entries;
}
