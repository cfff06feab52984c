import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { Note } from '../components/note.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { moment } from '../state/moments.ts';
import './gate.css';

interface Props {
  /** When the vault that is gone was last saved, ms. */
  savedAt: number;
  onOpenBackup: () => void;
  onBeginAnew: () => void;
}

/** There was a vault and the browser has let it go: back to a backup first, and never as if nothing had been. */
export function Vanished({ savedAt, onOpenBackup, onBeginAnew }: Props) {
  const { kind } = useApp().home;
  return (
    <main className="gate">
      <div className="gate-inner">
        <header>
          <Mark size={52} />
          <h1>{t('vanished.title')}</h1>
        </header>
        <Note tone="warn">
          <p>{t('vanished.what', { when: moment(savedAt) })}</p>
        </Note>
        <p>{t(kind === 'pwa' ? 'vanished.why' : 'vanished.whyExtension')}</p>
        <button type="button" className="button main wide" onClick={onOpenBackup}>
          <Icon name="open" />
          {t('vanished.restore')}
        </button>
        <p className="small muted">{t('vanished.without')}</p>
        <button type="button" className="button plain wide" onClick={onBeginAnew}>
          {t('vanished.anew')}
        </button>
      </div>
    </main>
  );
}
