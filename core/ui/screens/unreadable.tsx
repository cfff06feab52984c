import { useEffect, useState } from 'react';
import { defaultSettings, effectiveSettings } from '../../policy/settings.ts';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { Note } from '../components/note.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { moment } from '../state/moments.ts';
import { said } from '../state/said.ts';
import type { WhyUnreadable } from '../state/unreadable.ts';
import './gate.css';

const words = {
  damaged: ['unreadable.title', 'unreadable.what', 'unreadable.do'],
  tooNew: ['unreadable.newerTitle', 'unreadable.newer', 'unreadable.newerDo'],
  blocked: ['unreadable.storageTitle', 'error.blocked', null],
  unavailable: ['unreadable.storageTitle', 'unreadable.storage', 'unreadable.storageDo'],
} as const;

/** The vault may be there and cannot be read: what happened, what is safe, what to do. Nothing is deleted here. */
export default function Unreadable({ why }: { why: WhyUnreadable }) {
  const app = useApp();
  const [asked, setAsked] = useState(false);
  const [title, what, advice] = words[why];
  return (
    <main className="gate">
      <div className="gate-inner">
        <header>
          <Mark size={52} />
          <h1>{t(title)}</h1>
        </header>
        <Note tone="warn">
          <p>{t(what)}</p>
        </Note>
        {advice ? <p>{t(advice)}</p> : null}
        <button
          type="button"
          className="button main wide"
          onClick={() => {
            setAsked(true);
            app.home.reload();
          }}
          disabled={asked}
        >
          {t('unreadable.again')}
        </button>
        {why === 'unavailable' || why === 'damaged' ? <Copy /> : null}
      </div>
    </main>
  );
}

/** The second copy lies outside the database: it can be taken away from here. */
function Copy() {
  const { home } = useApp();
  const allowed = effectiveSettings(defaultSettings, home.policy.now().policy).exportAllowed;
  const [copy, setCopy] = useState<Awaited<ReturnType<typeof home.keeper.secondCopy>>>(null);
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => void home.keeper.secondCopy().then(setCopy, () => {}), [home]);
  if (!copy || !allowed) return null;
  const save = async () => {
    const name = `watchword-${new Date(copy.savedAt).toISOString().slice(0, 10)}.watchword`;
    setDone(
      await home.files.save(name, copy.file).then(
        () => t('unreadable.copySaved'),
        (error) => said(error),
      ),
    );
  };
  return (
    <>
      <p className="small muted">{t('unreadable.copy', { when: moment(copy.savedAt) })}</p>
      <button type="button" className="button plain wide" onClick={save}>
        <Icon name="save" />
        {t('unreadable.saveCopy')}
      </button>
      <p className="small" role="status">
        {done}
      </p>
    </>
  );
}
