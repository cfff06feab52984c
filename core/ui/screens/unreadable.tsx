import { useState } from 'react';
import { Mark } from '../components/mark.tsx';
import { Note } from '../components/note.tsx';
import { SecondCopy } from '../components/second-copy.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
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
        {why === 'unavailable' || why === 'damaged' ? <SecondCopy what="unreadable.copy" /> : null}
      </div>
    </main>
  );
}
