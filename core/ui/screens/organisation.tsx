import { Icon } from '../components/icon.tsx';
import { QrCode } from '../components/qr-code.tsx';
import { Section } from '../components/screen.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import './organisation.css';

/** What the person's organisation has to say: its settings, its help, its app for phones. Also says that it has nothing to say. */
export function Organisation() {
  const app = useApp();
  const { policy, problems, unknown } = app.home.policy.now();
  const count = Object.keys(policy).length;
  const wrong = problems.length + unknown.length;
  const open = (screen: 'policy' | 'log') =>
    app.home.openFullPage ? app.home.openFullPage(`#/${screen}`) : app.router.go({ screen });
  return (
    <Section title={t('organisation.title')}>
      <button type="button" className="line line-button" onClick={() => open('policy')}>
        <span className="line-text">
          {t('organisation.policy')}
          <span className="small muted">
            {count === 0 ? t('organisation.none') : t('organisation.some', { count })}
            {wrong === 0 ? null : ` · ${t('organisation.wrong', { count: wrong })}`}
          </span>
        </span>
        <Icon name={app.home.openFullPage ? 'outside' : 'forward'} />
      </button>
      <button type="button" className="line line-button" onClick={() => open('log')}>
        <span className="line-text">
          {t('log.title')}
          <span className="small muted">{t('log.what')}</span>
        </span>
        <Icon name={app.home.openFullPage ? 'outside' : 'forward'} />
      </button>
      <Help />
      {policy.appAddress ? (
        <div className="pad organisation-app">
          <div className="line-text">
            {t('organisation.app')}
            <a className="small" href={policy.appAddress} target="_blank" rel="noreferrer">
              <bdi>{policy.appAddress}</bdi>
            </a>
          </div>
          <div className="qr">
            <QrCode text={policy.appAddress} label={t('organisation.appQr', { address: policy.appAddress })} />
          </div>
        </div>
      ) : null}
    </Section>
  );
}

/** Where people of an organisation get help; nothing where it says nothing. */
export function Help() {
  const { supportText, supportLink } = useApp().home.policy.now().policy;
  if (supportText === undefined && supportLink === undefined) return null;
  return (
    <div className="pad organisation-help">
      <h3 className="only-read">{t('organisation.help')}</h3>
      {supportText ? <p dir="auto">{supportText}</p> : null}
      {supportLink ? (
        <p>
          <a href={supportLink} target="_blank" rel="noreferrer">
            {t('organisation.helpLink')}
          </a>
        </p>
      ) : null}
    </div>
  );
}
