import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { t } from '../language.ts';
import './gate.css';
import './install-first.css';

/** On an iPhone, before there is a vault: a tab's vault would be thrown away, and the app on the home screen could not see it. */
export default function InstallFirst({ onStay }: { onStay: () => void }) {
  return (
    <main className="gate">
      <div className="gate-inner">
        <header>
          <Mark size={52} />
          <h1>{t('install.iosTitle')}</h1>
          <p className="muted">{t('install.iosWhy')}</p>
        </header>
        <ol className="card install-steps">
          <li>
            <Icon name="share" />
            {t('install.iosShare')}
          </li>
          <li>
            <Icon name="to-home" />
            {t('install.iosAdd')}
          </li>
          <li>
            <Mark size={20} />
            {t('install.iosOpen')}
          </li>
        </ol>
        <button type="button" className="button plain wide" onClick={onStay}>
          {t('install.iosStay')}
        </button>
      </div>
    </main>
  );
}
