import { useEffect, useState } from 'react';
import type { Vault } from '../../vault/vault.ts';
import { Mark } from '../components/mark.tsx';
import { Line, Screen, Section } from '../components/screen.tsx';
import type { About } from '../home.ts';
import { t } from '../language.ts';
import { livingAccounts } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { moment } from '../state/moments.ts';
import './about.css';

/** Which version this is, what is stored where, and what others wrote of it. */
export default function AboutScreen({ vault }: { vault: Vault }) {
  const app = useApp();
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    let gone = false;
    // Without the list the rest of the screen is there all the same.
    app.home.about().then(
      (found) => !gone && setAbout(found),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [app]);
  const count = livingAccounts(vault).length;
  const last = vault.backups.reduce((latest, backup) => Math.max(latest, backup.at), 0);
  return (
    <Screen title={t('about.title')}>
      <div className="about-head">
        <Mark size={48} />
        <p>
          <strong>{t('app.name')}</strong> {about?.version}
          <span className="small muted">{t('about.free')}</span>
        </p>
      </div>
      <Section title={t('about.stored')}>
        <Line label={t('about.vault')} hint={t('about.vaultWhat', { count })} />
        <Line
          label={t('backups.file')}
          hint={last === 0 ? t('backups.never') : t('about.backupWhat', { when: moment(last) })}
        />
        <Line label={t('about.open')} hint={t('about.openWhat')} />
        <Line label={t('about.elsewhere')} hint={t('about.elsewhereWhat')} />
      </Section>
      {about ? (
        <Section title={t('about.libraries', { count: about.libraries.length })}>
          {about.libraries.map(({ name, version, licence, text }) => (
            <details key={name} className="library">
              <summary>
                <span>
                  {name} <span className="muted">{version}</span>
                </span>
                <span className="small muted">{licence}</span>
              </summary>
              {text ? <pre>{text}</pre> : null}
            </details>
          ))}
        </Section>
      ) : null}
    </Screen>
  );
}
